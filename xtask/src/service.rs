//! A program that runs beside this one and is stopped with it.

use std::{
    fs::File,
    io::{BufRead, BufReader},
    net::TcpListener,
    path::Path,
    process::{Child, ChildStdin, Command, Stdio},
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail};

/// Waits until the other end of its input is closed, which also happens when this process is killed, then
/// asks the program to stop with the signal in `$0`. It ends early if the program does. In the end it
/// removes the folder `$1`.
const GUARD: &str = r#"exec 3<&0
folder=$1; shift
"$@" & program=$!
(read -r _; kill -s "$0" $program) <&3 & watcher=$!
wait $program; code=$?
kill $watcher 2>/dev/null
rm -rf "$folder"
exit $code"#;

/// A running program; dropping it asks the program to stop, waits until it has, and removes its folder.
pub struct Service {
    guard: Child,
    input: Option<ChildStdin>,
}

impl Service {
    /// Starts `command` with both outputs in the file `log`. `signal` is how it is
    /// asked to stop; `folder` is where it keeps its data, which nobody needs afterwards.
    ///
    /// # Errors
    /// When the shell cannot be started or the log not be written.
    #[cfg(unix)]
    pub fn start(command: &Command, signal: &str, folder: &Path, log: &Path) -> Result<Service> {
        use std::os::unix::process::CommandExt;
        let mut guard = Command::new("sh");
        guard.args(["-c", GUARD, signal]).arg(folder);
        guard.arg(command.get_program()).args(command.get_args());
        for (name, value) in command.get_envs() {
            match value {
                Some(value) => guard.env(name, value),
                None => guard.env_remove(name),
            };
        }
        if let Some(folder) = command.get_current_dir() {
            guard.current_dir(folder);
        }
        let file = File::create(log).with_context(|| format!("cannot write {}", log.display()))?;
        guard.stdin(Stdio::piped()).stdout(file.try_clone()?).stderr(file);
        // Its own process group: Ctrl-C reaches this program, which then stops the service.
        guard.process_group(0);
        let mut guard = guard.spawn().context("cannot start sh")?;
        Ok(Service { input: guard.stdin.take(), guard })
    }

    #[cfg(not(unix))]
    pub fn start(_: &Command, _: &str, _: &Path, _: &Path) -> Result<Service> {
        bail!("the tests that need a server beside them run on Unix only")
    }

    /// Asks `ready` until it answers, for at most `patience`.
    ///
    /// # Errors
    /// When the program ends before, or time is up; with the end of the log.
    pub fn wait<T>(&mut self, log: &Path, patience: Duration, ready: impl Fn() -> Option<T>) -> Result<T> {
        let start = Instant::now();
        loop {
            if let Some(found) = ready() {
                return Ok(found);
            }
            if let Some(status) = self.guard.try_wait()? {
                bail!("it ended with {status}; {}", tail(log));
            }
            if start.elapsed() > patience {
                bail!("it is not ready after {} s; {}", patience.as_secs(), tail(log));
            }
            std::thread::sleep(Duration::from_millis(50));
        }
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        drop(self.input.take());
        // The guard's own status says how the service ended after being told to; nobody asks.
        let _ = self.guard.wait();
    }
}

/// A TCP port on the loopback address that is free at this moment.
pub fn free_port() -> Result<u16> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}

/// The last lines of a log, to be put into an error.
fn tail(log: &Path) -> String {
    let Ok(file) = File::open(log) else { return format!("there is no log at {}", log.display()) };
    let lines: Vec<String> = BufReader::new(file).lines().map_while(Result::ok).collect();
    let last = &lines[lines.len().saturating_sub(20)..];
    format!("the end of {}:\n{}", log.display(), last.join("\n"))
}

#[cfg(all(test, unix))]
mod tests {
    use std::{fs, path::PathBuf};

    use super::*;

    /// A shell script as a service with a folder of its own; gives the folder and the log as well.
    fn start(name: &str, script: &str) -> (Service, PathBuf, PathBuf) {
        let base = std::env::temp_dir().join(format!("velvit-xtask-{}-{name}", std::process::id()));
        let (folder, log) = (base.join("data"), base.join("log"));
        fs::create_dir_all(&folder).expect("makes the folder");
        let mut command = Command::new("sh");
        command.args(["-c", script]);
        (Service::start(&command, "TERM", &folder, &log).expect("starts"), folder, log)
    }

    #[test]
    fn a_service_is_stopped_by_its_signal_when_dropped() {
        let script = "trap 'echo stopped; exit 0' TERM; echo started; while :; do sleep 0.05; done";
        let (mut service, folder, log) = start("stopped", script);
        let started = || fs::read_to_string(&log).ok().filter(|text| text.contains("started"));
        service.wait(&log, Duration::from_secs(20), started).expect("writes its line");
        drop(service);
        assert_eq!(fs::read_to_string(&log).expect("log"), "started\nstopped\n");
        assert!(!folder.exists());
        fs::remove_dir_all(log.parent().expect("has one")).expect("removes the log");
    }

    #[test]
    fn a_service_that_ends_by_itself_is_an_error_with_its_log() {
        let (mut service, folder, log) = start("ended", "echo no port left >&2; exit 3");
        let error = service.wait(&log, Duration::from_secs(20), || None::<()>).expect_err("it ends");
        assert!(error.to_string().contains("exit status: 3") && error.to_string().contains("no port left"), "{error}");
        drop(service);
        assert!(!folder.exists());
        fs::remove_dir_all(log.parent().expect("has one")).expect("removes the log");
    }
}
