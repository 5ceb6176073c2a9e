
## Release control

everything-title = Everything
everything-count = There are { $entries } entries, { $events } events, { $targets } targets and { $actors } bodies.
everything-handling = Of them, { $entries } are { $code }.
