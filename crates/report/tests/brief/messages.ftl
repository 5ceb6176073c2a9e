
## Brief

brief-title = Brief: { $subject }
brief-subtitle = All that is known of { $subject }
brief-about = Asked about the { $kind } { $id }, which is { $subject }.
brief-status = Of { $subject } it is said that it is { $status }.
brief-entries = What there is
brief-country = Its country is { $country }.
