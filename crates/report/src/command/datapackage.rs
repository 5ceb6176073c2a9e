//! `report datapackage`

use super::{Failure, print};

/// Prints the description of the tables.
pub fn run() -> Result<(), Failure> {
    print(&mut std::io::stdout().lock(), &ingest::data_package())
}
