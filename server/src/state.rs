//! What every handler can reach.

use std::sync::Arc;

use axum::extract::FromRef;
use leptos::config::{Env, LeptosOptions};
use services::{Clock, Services};
use tokio_util::sync::CancellationToken;

use crate::{
    config::{Config, Roles, TrustedProxies},
    edge::{RenderRate, SessionCookie},
};

/// The services and what the HTTP edge needs to know. Cheap to clone.
#[derive(Clone)]
pub struct AppState {
    pub services: Services,
    pub clock: Arc<dyn Clock>,
    pub cookie: SessionCookie,
    pub proxies: Arc<TrustedProxies>,
    pub render_rate: Arc<RenderRate>,
    pub roles: Roles,
    pub leptos: LeptosOptions,
    /// Cancelled when the server begins to stop; event streams end then.
    pub shutdown: CancellationToken,
}

impl AppState {
    pub fn new(config: &Config, services: Services, clock: Arc<dyn Clock>) -> Self {
        AppState {
            services,
            clock,
            cookie: SessionCookie { secure: config.secure_cookies },
            proxies: Arc::new(config.trusted_proxies.clone()),
            render_rate: Arc::new(RenderRate::new(config.limits.renders_per_minute)),
            roles: config.roles,
            leptos: leptos_options(config),
            shutdown: CancellationToken::new(),
        }
    }
}

/// The names under which pages ask for script and style sheet, as `cargo xtask build` writes them.
fn leptos_options(config: &Config) -> LeptosOptions {
    LeptosOptions::builder()
        .output_name("velvit")
        .site_root(config.site_dir.to_string_lossy().into_owned())
        .site_pkg_dir("pkg")
        .site_addr(config.addr)
        .env(Env::PROD)
        .build()
}

impl FromRef<AppState> for LeptosOptions {
    fn from_ref(state: &AppState) -> Self {
        state.leptos.clone()
    }
}
