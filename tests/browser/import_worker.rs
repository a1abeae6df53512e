//! This test program, started again by the server as the process that reads sheets.

use api::sheet::worker::Worker;

/// Set for the process that is to read a sheet.
const MARK: &str = "COALITION_TEST_WORKER";

/// A test for the server, which starts it as it would start `coalition import-worker`; it does
/// nothing in a run of the tests.
#[test]
fn be_import_worker() {
    if std::env::var_os(MARK).is_none() {
        return;
    }
    let words = ["coalition", "import-worker"].map(Into::into);
    let code = api::cli::run(words, &mut std::io::stdout(), &mut std::io::stderr());
    std::process::exit(code.into());
}

/// How the server starts it.
pub(crate) fn worker() -> Worker {
    let words = ["--exact", "import_worker::be_import_worker", "--nocapture"].map(str::to_owned);
    let variables = vec![(MARK.to_owned(), "1".to_owned())];
    Worker::of(std::env::current_exe().unwrap(), words.into(), variables)
}
