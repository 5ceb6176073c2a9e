//! CSV files to a checked register, with every problem reported at once.
