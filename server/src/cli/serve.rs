//! `velvit serve`: the web server and the worker.

use std::{
    io::{IsTerminal, Write},
    net::SocketAddr,
    process::ExitCode,
    time::Duration,
};

use anyhow::Context;
use services::{Services, SystemClock};
use store::Db;
use tokio::net::TcpListener;
use tokio_util::sync::CancellationToken;

use super::ConfigArgs;
use crate::{AppState, config::Config, router};

/// How long open requests and running stages may take once the server has been asked to stop.
const DRAIN: Duration = Duration::from_secs(20);

/// Serve the web application and the API, and run tailoring jobs
///
/// Prints the address once it can be opened. Stops on Ctrl-C or SIGTERM: open requests are answered, jobs
/// go back to the queue after their current stage and continue at the next start. A crash loses nothing
/// either: finished stages are kept.
#[derive(clap::Args)]
#[command(verbatim_doc_comment, after_long_help = super::settings_help())]
pub struct Args {
    #[command(flatten)]
    config: ConfigArgs,
    /// Where to listen, such as 0.0.0.0:80 [setting: VELVIT_ADDR]
    #[arg(long, value_name = "HOST:PORT")]
    addr: Option<String>,
    /// What to do: web answers requests, worker runs jobs, all does both [setting: VELVIT_ROLES]
    #[arg(long, value_name = "web|worker|all")]
    role: Option<String>,
}

pub fn run(args: Args) -> anyhow::Result<ExitCode> {
    let flags = [("addr", args.addr), ("roles", args.role)];
    let flags = flags.into_iter().filter_map(|(key, value)| Some((key, value?))).collect();
    let config = args.config.load(flags)?;
    start_log(&config);
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let done = runtime.block_on(serve(config));
    // Blocking work that nobody waits for any more must not hold up the exit.
    runtime.shutdown_timeout(Duration::from_secs(1));
    done.map(|()| ExitCode::SUCCESS)
}

fn start_log(config: &Config) {
    let filter = tracing_subscriber::EnvFilter::new(&config.log.filter);
    let log = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    // Colours are for people; in a file they are noise.
    let log = log.with_ansi(std::io::stderr().is_terminal());
    if config.log.json { log.json().init() } else { log.init() }
}

async fn serve(config: Config) -> anyhow::Result<()> {
    if config.database_url.is_none() {
        std::fs::create_dir_all(&config.data_dir)
            .with_context(|| format!("cannot make the data folder {}", config.data_dir.display()))?;
    }
    let database = Db::connect(&config.database_url())
        .await
        .with_context(|| format!("cannot open the {} database", config.database_kind()))?;
    let clock = std::sync::Arc::new(SystemClock);
    let services = Services::new(database.clone(), config.service_settings(), clock.clone());
    let state = AppState::new(&config, services.clone(), clock);
    let stop = state.shutdown.clone();
    tokio::spawn(stop_on_signal(stop.clone()));

    let worker = async {
        if config.roles.worker {
            services.worker().run(stop.clone()).await;
        }
    };
    let web = async { if config.roles.web { serve_web(&config, state).await } else { Ok(()) } };
    if !config.roles.web {
        say(&format!("Velvit is running tailoring jobs from the {} database", config.database_kind()));
    }
    let ((), web) = tokio::join!(worker, web);
    database.close().await;
    web
}

async fn serve_web(config: &Config, state: AppState) -> anyhow::Result<()> {
    let stop = state.shutdown.clone();
    let bound = TcpListener::bind(config.addr).await.with_context(|| {
        format!("cannot listen on {}; is something else using the port? Choose another with --addr", config.addr)
    });
    // The worker must not keep a server alive that serves nobody.
    let listener = bound.inspect_err(|_| stop.cancel())?;
    let address = listener.local_addr()?;
    let service = router(state).into_make_service_with_connect_info::<SocketAddr>();
    say(&format!("Velvit is ready at http://{}", reachable(address)));
    if !address.ip().is_loopback() && !config.secure_cookies {
        tracing::warn!("other machines can reach this server; behind HTTPS set VELVIT_SECURE_COOKIES=true");
    }
    let server = axum::serve(listener, service).with_graceful_shutdown(stop.clone().cancelled_owned());
    let deadline = async {
        stop.cancelled().await;
        tokio::time::sleep(DRAIN).await;
    };
    tokio::select! {
        done = async { server.await } => done.context("the web server failed"),
        () = deadline => {
            tracing::warn!("some requests were still open after {} s and are dropped", DRAIN.as_secs());
            Ok(())
        }
    }
}

/// An address that a browser on this machine can open.
fn reachable(address: SocketAddr) -> SocketAddr {
    let ip = if address.ip().is_unspecified() { std::net::Ipv4Addr::LOCALHOST.into() } else { address.ip() };
    SocketAddr::new(ip, address.port())
}

/// One line on standard output, also when that is a pipe.
fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    // Nobody may be reading; the server serves all the same.
    let _ = writeln!(out, "{line}").and_then(|()| out.flush());
}

async fn stop_on_signal(stop: CancellationToken) {
    let interrupt = async { tokio::signal::ctrl_c().await.is_ok() };
    #[cfg(unix)]
    let terminate = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => signal.recv().await.is_some(),
            Err(_) => std::future::pending().await,
        }
    };
    #[cfg(not(unix))]
    let terminate = std::future::pending::<bool>();
    tokio::select! {
        true = interrupt => {}
        true = terminate => {}
        else => return,
    }
    tracing::info!("stopping");
    stop.cancel();
}
