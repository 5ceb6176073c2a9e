//! Markdown of a small closed dialect to typeset PDF pages.
