//! The real program as a process of its own.

use std::{
    io::{BufRead, BufReader, Read},
    path::Path,
    process::{Child, Command, ExitStatus, Output, Stdio},
    time::{Duration, Instant},
};

/// How long starting or stopping may take on a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);

/// A running `velvit serve` on a free port; killed when dropped.
pub struct Velvit {
    child: Child,
    /// `http://127.0.0.1:PORT`.
    pub url: String,
}

impl Velvit {
    /// Starts a server on the data in `folder`, with further settings, and waits for its address.
    pub fn start(folder: &Path, settings: &[(&str, &str)]) -> Velvit {
        let mut child = velvit(folder)
            .arg("serve")
            .env("VELVIT_ADDR", "127.0.0.1:0")
            .envs(settings.iter().copied())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let stdout = child.stdout.take().unwrap();
        let (send, lines) = std::sync::mpsc::channel();
        std::thread::spawn(move || {
            BufReader::new(stdout).lines().map_while(Result::ok).for_each(|line| drop(send.send(line)));
        });
        let stderr = child.stderr.take().unwrap();
        let errors = std::thread::spawn(move || {
            let mut text = String::new();
            BufReader::new(stderr).read_to_string(&mut text).map(|_| text).unwrap_or_default()
        });
        let line = lines.recv_timeout(PATIENCE).unwrap_or_else(|_| {
            let _ = child.kill();
            panic!("the server did not start: {}", errors.join().unwrap_or_default())
        });
        let url = line.split_whitespace().find(|word| word.starts_with("http://"));
        let url = url.unwrap_or_else(|| panic!("no address in {line:?}")).to_owned();
        Velvit { child, url }
    }

    /// The process's number.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// SIGKILL, in the middle of whatever it does.
    pub fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// SIGTERM; returns the exit status once it has stopped.
    #[cfg(unix)]
    pub fn terminate(mut self) -> ExitStatus {
        let pid = self.id().to_string();
        assert!(Command::new("kill").args(["-TERM", &pid]).status().unwrap().success());
        wait(&mut self.child)
    }
}

impl Drop for Velvit {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Runs a command to its end, which must come soon.
#[track_caller]
pub fn finish(mut command: Command) -> Output {
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    wait(&mut child);
    child.wait_with_output().unwrap()
}

/// Waits for a process to end by itself; kills one that does not.
#[track_caller]
fn wait(child: &mut Child) -> ExitStatus {
    let deadline = Instant::now() + PATIENCE;
    loop {
        if let Some(status) = child.try_wait().unwrap() {
            return status;
        }
        if Instant::now() > deadline {
            let _ = child.kill();
            panic!("the program does not end");
        }
        std::thread::sleep(Duration::from_millis(10));
    }
}

/// The program with nothing of the outer environment's settings, at work in `folder`.
pub fn velvit(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_velvit"));
    let ours = |name: &str| name.starts_with("VELVIT_") || name.starts_with("DATABASE_URL");
    for (name, _) in std::env::vars().filter(|(name, _)| ours(name)) {
        command.env_remove(name);
    }
    command.current_dir(folder).env("VELVIT_DATA_DIR", folder.join("data"));
    command
}
