//! A private PostgreSQL: a free port, a temporary folder, nothing kept.

use std::{fs, path::Path, process::Command, time::Duration};

use anyhow::{Context, Result};

use super::tools;
use crate::{
    process::{output, succeeds},
    service::{Service, free_port},
};

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
        let data = folder.join("data");
        let initdb = ["--username=velvit", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync", "--pgdata"];
        output(&mut program("initdb", user.as_ref(), |command| _ = command.args(initdb).arg(&data))?)?;

        // The data lives for minutes: nothing is gained by waiting for the disk.
        let fast = ["-cfsync=off", "-csynchronous_commit=off", "-cfull_page_writes=off", "-cmax_connections=300"];
        let server = program("postgres", user.as_ref(), |command| {
            command.arg("-D").arg(&data).arg(format!("-p{port}")).args(fast);
            command.args(["-clisten_addresses=127.0.0.1", "-cunix_socket_directories="]);
        })?;
        let mut service = Service::start(&server, "INT", &folder, log)?;
        let is_ready = || {
            let ask = |command: &mut Command| {
                command.args(["-q", "-h127.0.0.1", &format!("-p{port}")]);
            };
            program("pg_isready", None, ask).is_ok_and(|mut ask| succeeds(&mut ask)).then_some(())
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

/// One of PostgreSQL's programs, run as `user`.
fn program(name: &str, user: Option<&User>, fill: impl Fn(&mut Command)) -> Result<Command> {
    let path = tools::locate(name)
        .with_context(|| format!("PostgreSQL's `{name}` is neither in PATH nor in /usr/lib/postgresql"))?;
    let mut command = match user {
        None => Command::new(path),
        Some(user) => {
            let mut command = Command::new("setpriv");
            command.args(["--clear-groups", &format!("--reuid={}", user.id), &format!("--regid={}", user.group), "--"]);
            command.arg(path).env("HOME", "/").env("USER", &user.name);
            command
        }
    };
    // A folder that another user may enter.
    command.current_dir("/");
    fill(&mut command);
    Ok(command)
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
