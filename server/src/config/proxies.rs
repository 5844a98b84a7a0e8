//! Which address a request really comes from.

use std::net::IpAddr;

use ipnet::IpNet;

/// Whose `X-Forwarded-For` entries are believed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TrustedProxies {
    /// Nobody's: the header is ignored, since any client can write one.
    None,
    /// This many proxies stand between the client and us.
    Count(usize),
    /// Proxies at these addresses.
    Nets(Vec<IpNet>),
}

impl TrustedProxies {
    /// Reads a number up to 10, or addresses and networks with commas between.
    pub(super) fn parse(value: &str) -> Option<Self> {
        if let Ok(count) = value.parse::<usize>() {
            return match count {
                0 => Some(TrustedProxies::None),
                1..=10 => Some(TrustedProxies::Count(count)),
                _ => None,
            };
        }
        let net = |text: &str| text.parse().ok().or_else(|| text.parse::<IpAddr>().ok().map(IpNet::from));
        value.split(',').map(|part| net(part.trim())).collect::<Option<Vec<_>>>().map(TrustedProxies::Nets)
    }

    /// True when the request came through a proxy that may speak about its client.
    pub fn trusts(&self, peer: IpAddr) -> bool {
        match self {
            TrustedProxies::None => false,
            TrustedProxies::Count(_) => true,
            TrustedProxies::Nets(nets) => nets.iter().any(|net| net.contains(&peer.to_canonical())),
        }
    }

    /// The client's address: `peer`, or what the trusted proxies say.
    ///
    /// `forwarded` is `X-Forwarded-For` from left to right; each proxy appends the address it saw, so only
    /// the right end is written by proxies of ours. A chain that is too short or unreadable there means
    /// `peer`, never something that the client wrote.
    pub fn client(&self, peer: IpAddr, forwarded: &[&str]) -> IpAddr {
        let peer = peer.to_canonical();
        match self {
            TrustedProxies::None => peer,
            TrustedProxies::Count(count) => {
                let place = forwarded.len().checked_sub(*count);
                place.and_then(|place| address(forwarded[place])).unwrap_or(peer)
            }
            TrustedProxies::Nets(_) => {
                let mut client = peer;
                for entry in forwarded.iter().rev() {
                    match address(entry) {
                        Some(next) if self.trusts(client) => client = next,
                        _ => break,
                    }
                }
                client
            }
        }
    }
}

/// An address with or without a port: `192.0.2.1`, `192.0.2.1:80`, `2001:db8::1`, `[2001:db8::1]:80`.
fn address(text: &str) -> Option<IpAddr> {
    let text = text.trim();
    let ip = text.parse::<IpAddr>().ok().or_else(|| text.parse::<std::net::SocketAddr>().ok().map(|a| a.ip()));
    let bare = || text.strip_prefix('[')?.strip_suffix(']')?.parse().ok();
    ip.or_else(bare).map(|ip| ip.to_canonical())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(setting: &str, peer: &str, forwarded: &[&str], expected: &str) {
        let proxies = TrustedProxies::parse(setting).unwrap();
        assert_eq!(proxies.client(peer.parse().unwrap(), forwarded), expected.parse::<IpAddr>().unwrap());
    }

    #[test]
    fn without_proxies_the_header_is_ignored() {
        check("0", "192.0.2.9", &["10.0.0.1"], "192.0.2.9");
        check("0", "::ffff:192.0.2.9", &[], "192.0.2.9");
    }

    #[test]
    fn a_count_reads_from_the_right() {
        check("1", "10.0.0.1", &["6.6.6.6", "192.0.2.9"], "192.0.2.9");
        check("2", "10.0.0.1", &["6.6.6.6", "192.0.2.9", "10.0.0.2"], "192.0.2.9");
        check("2", "10.0.0.1", &["6.6.6.6"], "10.0.0.1");
        check("1", "10.0.0.1", &["nonsense"], "10.0.0.1");
    }

    #[test]
    fn networks_are_walked_until_the_first_stranger() {
        check("10.0.0.0/8", "10.0.0.1", &["6.6.6.6", "192.0.2.9", "10.0.0.2"], "192.0.2.9");
        check("10.0.0.0/8", "192.0.2.9", &["6.6.6.6"], "192.0.2.9");
        check("10.0.0.1", "10.0.0.1", &["[2001:db8::1]:443"], "2001:db8::1");
        check("10.0.0.1", "10.0.0.1", &["192.0.2.9:4711"], "192.0.2.9");
        check("10.0.0.1", "10.0.0.1", &["unknown"], "10.0.0.1");
    }

    #[test]
    fn wrong_settings_are_refused() {
        for wrong in ["", "11", "-1", "10.0.0.0/33", "example.org", "10.0.0.1,"] {
            assert_eq!(TrustedProxies::parse(wrong), None, "{wrong}");
        }
    }
}
