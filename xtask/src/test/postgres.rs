//! A private PostgreSQL: a free port, a temporary folder, nothing kept.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
    time::Duration,
};

use anyhow::{Context, Result};

use super::tools;
use crate::{
    process::{output, succeeds},
    service::{Service, free_port},
};

/// `$0` is initdb, `$1` the server, `$2` the folder of the data, `$3` the port. The data lives for minutes:
/// nothing is gained by waiting for the disk.
const MAKE_AND_SERVE: &str = r#"set -e
"$0" --username=velvit --auth=trust --encoding=UTF8 --locale=C --no-sync --pgdata "$2" >/dev/null
exec "$1" -D "$2" -p "$3" -c listen_addresses=127.0.0.1 -c unix_socket_directories= \
  -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=300"#;

/// A running server; dropping it stops the server and removes its folder.
pub struct Postgres {
    _service: Service,
    port: u16,
}

impl Postgres {
    /// Makes a cluster and starts it; `log` is where it writes.
    ///
    /// # Errors
    /// When PostgreSQL's programs are missing or do not work here.
    pub fn start(log: &Path) -> Result<Postgres> {
        let port = free_port()?;
        // Not in the target folder: another user must be able to reach it.
        let folder = std::env::temp_dir().join(format!("velvit-postgres-{}", std::process::id()));
        fs::create_dir_all(&folder)?;
        let user = unprivileged_user()?;
        if let Some(user) = &user {
            user.own(&folder)?;
        }
        let mut server = shell(user.as_ref());
        server.args(["-c", MAKE_AND_SERVE]).args([find("initdb")?, find("postgres")?, folder.join("data")]);
        server.arg(port.to_string());
        let mut service = Service::start(&server, "TERM", &folder, log)?;
        let is_ready = find("pg_isready")?;
        let is_ready = || {
            let port = format!("-p{port}");
            succeeds(Command::new(&is_ready).args(["-q", "-h127.0.0.1", &port])).then_some(())
        };
        service.wait(log, Duration::from_secs(60), is_ready).context("PostgreSQL does not start")?;
        Ok(Postgres { _service: service, port })
    }

    /// Where the tests find it.
    pub fn url(&self) -> String {
        format!("postgres://velvit@127.0.0.1:{}/postgres", self.port)
    }
}

/// Somebody who may run a database server.
struct User {
    name: String,
    id: u32,
    group: u32,
}

impl User {
    #[cfg(unix)]
    fn own(&self, folder: &Path) -> Result<()> {
        Ok(std::os::unix::fs::chown(folder, Some(self.id), Some(self.group))?)
    }

    #[cfg(not(unix))]
    fn own(&self, _: &Path) -> Result<()> {
        Ok(())
    }
}

/// `None` for an ordinary user, who can run the server; for root, whom PostgreSQL refuses, the account
/// that Debian's package makes, or `nobody`.
fn unprivileged_user() -> Result<Option<User>> {
    if output(Command::new("id").arg("-u"))?.trim() != "0" {
        return Ok(None);
    }
    let accounts = fs::read_to_string("/etc/passwd")?;
    let user = ["postgres", "nobody"].iter().find_map(|name| account(&accounts, name));
    Ok(Some(user.context("PostgreSQL does not run as root, and there is no user postgres or nobody")?))
}

/// A line of `/etc/passwd`: `name:password:id:group:...`.
fn account(accounts: &str, name: &str) -> Option<User> {
    let line = accounts.lines().find(|line| line.split(':').next() == Some(name))?;
    let mut fields = line.split(':').skip(2).map(|field| field.parse().ok());
    Some(User { name: name.into(), id: fields.next()??, group: fields.next()?? })
}

/// A shell that runs as `user`, in a folder that every user may enter.
fn shell(user: Option<&User>) -> Command {
    let mut command = match user {
        None => Command::new("sh"),
        Some(user) => {
            let mut command = Command::new("setpriv");
            command.args(["--clear-groups", &format!("--reuid={}", user.id), &format!("--regid={}", user.group), "--"]);
            command.arg("sh").env("HOME", "/").env("USER", &user.name);
            command
        }
    };
    command.current_dir("/");
    command
}

/// One of PostgreSQL's programs.
fn find(name: &str) -> Result<PathBuf> {
    let missing = || format!("PostgreSQL's `{name}` is neither in PATH nor in /usr/lib/postgresql");
    tools::locate(name).with_context(missing)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accounts_are_found_by_their_whole_name() {
        let accounts = "root:x:0:0:root:/root:/bin/sh\npostgresql:x:7:8::/:\npostgres:x:101:104::/:/bin/sh\n";
        let user = account(accounts, "postgres").expect("is there");
        assert_eq!((user.id, user.group), (101, 104));
        assert!(account(accounts, "nobody").is_none());
    }
}
