//! The command line. Each command is a function from its arguments to text, so that tests run
//! it in process; only [`run`] knows about exit codes and streams.

mod case_check;
mod config;
mod database;
mod failure;
mod file;
mod import;
mod matching;
mod progress;
mod result;
mod serve;
mod table;
mod user;
mod verify;

use std::ffi::OsString;
use std::io::Write;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::config::{ConfigError, Settings};
use database::{AuditCommand, Which};

pub use failure::{ExitStatus, Failure};

/// Matches what affected States need with what donors offer.
#[derive(Debug, Parser)]
#[command(name = "coalition", version, after_help = failure::EXIT_CODES, max_term_width = 100)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Proposes one Country Coalition for each affected State of a case.
    #[command(after_help = failure::EXIT_CODES)]
    Match(MatchArgs),
    /// Checks a run again, from its file alone.
    #[command(after_help = failure::EXIT_CODES)]
    Verify {
        /// A file of format coalition-run/1.
        run: PathBuf,
    },
    /// Works with case files.
    #[command(subcommand)]
    Case(CaseCommand),
    /// Turns public figures into case files, or moves everything into an empty database.
    #[command(subcommand)]
    Import(ImportCommand),
    /// Works with people's accounts, past the server.
    #[command(subcommand)]
    User(UserCommand),
    /// Serves the API and the page.
    #[command(after_help = failure::EXIT_CODES)]
    Serve(ServeArgs),
    /// Works with the audit trail.
    #[command(subcommand)]
    Audit(AuditCommand),
    /// Copies an SQLite database while it is in use, and checks the copy.
    #[command(after_help = failure::EXIT_CODES)]
    Backup {
        #[command(flatten)]
        which: Which,
        /// Where to; what is there is replaced once the copy is found whole.
        #[arg(long)]
        out: PathBuf,
    },
    /// Puts a backup in the place of an SQLite database that no server uses.
    #[command(after_help = failure::EXIT_CODES)]
    Restore {
        /// The backup.
        #[arg(long)]
        from: PathBuf,
        #[command(flatten)]
        which: Which,
    },
    /// Writes everything that is kept as lines of JSON, to move it into another database.
    #[command(after_help = failure::EXIT_CODES)]
    Export {
        #[command(flatten)]
        which: Which,
        /// Where to.
        #[arg(long)]
        out: PathBuf,
    },
    /// Brings a database to this version, creating it when absent; for PostgreSQL a job of its
    /// own, before the instances start.
    #[command(after_help = failure::EXIT_CODES)]
    Migrate(Which),
    /// Reads a sheet from standard input, within limits: what the server starts for each.
    #[command(hide = true)]
    ImportWorker,
    /// Works with the settings of the server.
    #[command(subcommand)]
    Config(ConfigCommand),
}

#[derive(Debug, Args)]
struct MatchArgs {
    /// A file of format coalition-case/1.
    case: PathBuf,
    /// A file of format coalition-policy/1; without it, the standard policy.
    #[arg(long)]
    policy: Option<PathBuf>,
    /// Fairness other than the policy's.
    #[arg(long, value_enum)]
    fairness: Option<FairnessName>,
    /// Where to write the run (coalition-run/1); nothing is written on an error.
    #[arg(long)]
    out: Option<PathBuf>,
}

/// How the State with the lowest coverage is lifted first.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum FairnessName {
    /// Not at all.
    Off,
    /// In equal steps of what each State asks.
    Bands,
    /// To the last unit, before fit; where limits join matches, with what a hundred strict steps open.
    Leximin,
}

#[derive(Debug, Subcommand)]
enum CaseCommand {
    /// Lists every error of a case file, or says what it holds.
    #[command(after_help = failure::EXIT_CODES)]
    Check {
        /// A file of format coalition-case/1.
        case: PathBuf,
    },
}

#[derive(Debug, Subcommand)]
enum ConfigCommand {
    /// Shows what would count for `coalition serve` with the same words, and checks it.
    #[command(after_help = failure::EXIT_CODES)]
    Check(ServeArgs),
}

#[derive(Debug, Subcommand)]
enum ImportCommand {
    /// Everything that `coalition export` wrote, into an empty database.
    #[command(after_help = failure::EXIT_CODES)]
    Records {
        /// The export.
        #[arg(long)]
        from: PathBuf,
        #[command(flatten)]
        which: Which,
    },
    /// The illustrative case of nine States; donors get neutral designations.
    #[command(after_help = failure::EXIT_CODES)]
    Illustrative {
        /// The needs and offers, JSON.
        #[arg(long)]
        needs_and_offers: PathBuf,
        /// The table of States, CSV.
        #[arg(long)]
        states: PathBuf,
        /// Where to write the case.
        #[arg(long)]
        out: PathBuf,
    },
    /// A closed year with a stated need and every contribution on record.
    #[command(after_help = failure::EXIT_CODES)]
    Backtest {
        /// The closed years, JSON.
        #[arg(long)]
        source: PathBuf,
        /// Which of them.
        #[arg(long)]
        year: i32,
        /// Where to write the case.
        #[arg(long)]
        out: PathBuf,
    },
}

#[derive(Debug, Subcommand)]
enum UserCommand {
    /// Makes a link by which somebody takes a seat; good for one use, seven days long.
    #[command(after_help = failure::EXIT_CODES)]
    Invite {
        #[command(flatten)]
        place: LinkPlace,
        /// Whom the link is for.
        #[arg(long)]
        email: String,
        /// For whom they will act: ISO 3166-1 alpha-3, the id of an organisation, or ISU.
        #[arg(long)]
        party: String,
        /// As what: isu, `focal_point`, `donor_desk`, partner or observer.
        #[arg(long)]
        role: String,
    },
    /// Lists people, their seats, and when they last used the server.
    #[command(after_help = failure::EXIT_CODES)]
    List {
        #[command(flatten)]
        which: Which,
    },
    /// Makes a link by which somebody sets a new password; good for one use, 30 minutes long.
    #[command(after_help = failure::EXIT_CODES)]
    ResetLink {
        #[command(flatten)]
        place: LinkPlace,
        /// Whose.
        #[arg(long)]
        email: String,
    },
    /// Keeps somebody from signing in, and ends their sessions.
    #[command(after_help = failure::EXIT_CODES)]
    Disable {
        #[command(flatten)]
        which: Which,
        /// Whom.
        #[arg(long)]
        email: String,
    },
    /// Takes away the authenticator of somebody who lost it together with the recovery codes.
    #[command(after_help = failure::EXIT_CODES)]
    RemoveTotp {
        #[command(flatten)]
        which: Which,
        /// Whose.
        #[arg(long)]
        email: String,
    },
}

#[derive(Debug, Args)]
struct LinkPlace {
    #[command(flatten)]
    which: Which,
    /// Where people reach the server, with which the link begins; `http://127.0.0.1:8080` where
    /// nothing says so.
    #[arg(long, env = "COALITION_BASE_URL")]
    base_url: Option<String>,
}

#[derive(Debug, Args)]
struct ServeArgs {
    #[command(flatten)]
    settings: Settings,
    /// The settings that flags and environment leave open; coalition.toml in this folder unless
    /// named.
    #[arg(long, env = "COALITION_CONFIG")]
    config: Option<PathBuf>,
    /// Loads the demonstration cases and people; refused on an address that others can reach.
    #[arg(long)]
    demo: bool,
}

impl ServeArgs {
    /// What counts.
    fn settings(self) -> Result<Settings, ConfigError> {
        Ok(self.settings.or(Settings::from_file(self.config.as_deref())?))
    }
}

/// Runs one command and gives its exit code.
pub fn run(
    arguments: impl IntoIterator<Item = OsString>,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> u8 {
    let result = match Cli::try_parse_from(arguments) {
        Ok(cli) => execute(cli.command, out, err),
        Err(refusal) => {
            // Help and version come this way too, and are no failure.
            let is_help = !refusal.use_stderr();
            let stream: &mut dyn Write = if is_help { out } else { err };
            let _written = write!(stream, "{}", refusal.render());
            return if is_help { ExitStatus::Ok } else { ExitStatus::Usage }.code();
        }
    };
    let result = result.and_then(|()| out.flush().map_err(Failure::Output));
    match result {
        Ok(()) => ExitStatus::Ok.code(),
        // Whoever reads the output has seen enough: `coalition match … | head` is no failure.
        Err(Failure::Output(error)) if error.kind() == std::io::ErrorKind::BrokenPipe => {
            ExitStatus::Ok.code()
        }
        Err(failure) => {
            let _written = writeln!(err, "{failure}");
            failure.status().code()
        }
    }
}

fn execute(command: Command, out: &mut dyn Write, err: &mut dyn Write) -> Result<(), Failure> {
    match command {
        Command::Match(args) => matching::run(&args, out, err),
        Command::Verify { run } => verify::run(&run, out),
        Command::Case(CaseCommand::Check { case }) => case_check::run(&case, out),
        Command::Import(ImportCommand::Illustrative { needs_and_offers, states, out: target }) => {
            import::illustrative(&needs_and_offers, &states, &target, out)
        }
        Command::Import(ImportCommand::Backtest { source, year, out: target }) => {
            import::backtest(&source, year, &target, out)
        }
        Command::Import(ImportCommand::Records { from, which }) => {
            database::import(&from, which, out)
        }
        Command::User(command) => user::run(command, out),
        Command::Serve(args) => serve::run(args, out, err),
        Command::Audit(AuditCommand::Verify { which, head }) => database::verify(which, head, out),
        Command::Backup { which, out: target } => database::backup(which, &target, out),
        Command::Restore { from, which } => database::restore(&from, which, out),
        Command::Export { which, out: target } => database::export(which, &target, out),
        Command::Migrate(which) => database::migrate(which, out),
        Command::ImportWorker => {
            crate::sheet::worker::run(&mut std::io::stdin().lock(), out).map_err(Failure::Output)
        }
        Command::Config(ConfigCommand::Check(args)) => config::check(args, out),
    }
}
