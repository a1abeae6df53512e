//! The command line. Each command is a function from its arguments to text, so that tests run
//! it in process; only [`run`] knows about exit codes and streams.

mod case_check;
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
use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

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
    /// Turns public figures into case files.
    #[command(subcommand)]
    Import(ImportCommand),
    /// Works with people's accounts, past the server.
    #[command(subcommand)]
    User(UserCommand),
    /// Serves the API and the page.
    #[command(after_help = failure::EXIT_CODES)]
    Serve(ServeArgs),
}

#[derive(Debug, Args)]
struct MatchArgs {
    /// A file of format coalition-case/1.
    case: PathBuf,
    /// A file of format coalition-policy/1; without it, the standard policy.
    #[arg(long)]
    policy: Option<PathBuf>,
    /// Where to write the run (coalition-run/1); nothing is written on an error.
    #[arg(long)]
    out: Option<PathBuf>,
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
enum ImportCommand {
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
        place: DatabasePlace,
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
        place: DatabasePlace,
        /// Whom.
        #[arg(long)]
        email: String,
    },
    /// Takes away the authenticator of somebody who lost it together with the recovery codes.
    #[command(after_help = failure::EXIT_CODES)]
    RemoveTotp {
        #[command(flatten)]
        place: DatabasePlace,
        /// Whose.
        #[arg(long)]
        email: String,
    },
}

#[derive(Debug, Args)]
struct DatabasePlace {
    /// The SQLite database, or the URL of a PostgreSQL database.
    #[arg(long)]
    database: String,
}

#[derive(Debug, Args)]
struct LinkPlace {
    #[command(flatten)]
    place: DatabasePlace,
    /// Where people reach the server; the link begins with it.
    #[arg(long, env = "COALITION_BASE_URL", default_value = "http://127.0.0.1:8080")]
    base_url: String,
}

#[derive(Debug, Args)]
struct ServeArgs {
    /// The SQLite database; created, with its folder, when absent.
    #[arg(long)]
    database: PathBuf,
    /// The built page; without it, only the API is served.
    #[arg(long)]
    pages: Option<PathBuf>,
    /// Address and port; port 0 takes any free one.
    #[arg(long, default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
    /// Loads the demonstration cases and people; refused on an address that others can reach.
    #[arg(long)]
    demo: bool,
    /// Where people reach it, for example `https://coalitions.example`; links begin with it.
    #[arg(long, env = "COALITION_BASE_URL")]
    base_url: Option<String>,
    /// The key that seals secrets, created when absent; beside the SQLite database unless named.
    #[arg(long, env = "COALITION_SECRET_KEY_FILE")]
    secret_key_file: Option<PathBuf>,
    #[command(flatten)]
    mail: MailArgs,
    #[cfg(feature = "oidc")]
    #[command(flatten)]
    oidc: OidcArgs,
    /// Address of a proxy whose X-Forwarded-For is believed; may be repeated.
    #[arg(long = "trusted-proxy", env = "COALITION_TRUSTED_PROXIES", value_delimiter = ',')]
    trusted_proxies: Vec<IpAddr>,
}

/// Sign-in with another provider's accounts, by OpenID Connect.
#[cfg(feature = "oidc")]
#[derive(Debug, Args)]
struct OidcArgs {
    /// The provider, for example `https://accounts.example`.
    #[arg(long, env = "COALITION_OIDC_ISSUER", requires = "oidc_client_id")]
    oidc_issuer: Option<String>,
    /// What the provider calls this installation.
    #[arg(long, env = "COALITION_OIDC_CLIENT_ID")]
    oidc_client_id: Option<String>,
    /// The file with the secret that the provider gave.
    #[arg(long, env = "COALITION_OIDC_CLIENT_SECRET_FILE")]
    oidc_client_secret_file: Option<PathBuf>,
}

/// Without `--smtp`, no letters are sent, and the unit hands links out itself.
#[derive(Debug, Args)]
struct MailArgs {
    /// The mail server, for example `smtps://mail.example`.
    #[arg(long, env = "COALITION_SMTP", requires = "mail_from")]
    smtp: Option<String>,
    /// Who signs in to the mail server.
    #[arg(long, env = "COALITION_SMTP_USER", requires = "smtp_password_file")]
    smtp_user: Option<String>,
    /// The file with the password for the mail server.
    #[arg(long, env = "COALITION_SMTP_PASSWORD_FILE")]
    smtp_password_file: Option<PathBuf>,
    /// Whom letters are from.
    #[arg(long, env = "COALITION_MAIL_FROM")]
    mail_from: Option<String>,
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
        Command::Match(args) => {
            matching::run(&args.case, args.policy.as_deref(), args.out.as_deref(), out, err)
        }
        Command::Verify { run } => verify::run(&run, out),
        Command::Case(CaseCommand::Check { case }) => case_check::run(&case, out),
        Command::Import(ImportCommand::Illustrative { needs_and_offers, states, out: target }) => {
            import::illustrative(&needs_and_offers, &states, &target, out)
        }
        Command::Import(ImportCommand::Backtest { source, year, out: target }) => {
            import::backtest(&source, year, &target, out)
        }
        Command::User(command) => user::run(command, out),
        Command::Serve(args) => serve::run(args, out, err),
    }
}
