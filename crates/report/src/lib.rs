//! Combines the register and the templates into Markdown and PDF briefings.
