//! The form behind both tabs.

use contract::{AppError, Credentials, Viewer};
use leptos::{ev, prelude::*, task::spawn_local};
use ui::{Button, ButtonKind, Icon, IconButton, Notice, Size, TextField, Tone};

use crate::{
    Failure,
    api::accounts::{log_in, register},
    platform::focus_soon,
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    LogIn,
    Register,
}

impl Purpose {
    /// The tab's key, and the beginning of the form's ids.
    pub const fn key(self) -> &'static str {
        match self {
            Purpose::LogIn => "log-in",
            Purpose::Register => "register",
        }
    }

    /// What can be said without asking the server, in its words.
    fn check(self, credentials: &Credentials) -> Result<(), AppError> {
        match self {
            Purpose::LogIn => credentials.check_filled(),
            Purpose::Register => credentials.check_new().map(|_| ()),
        }
    }

    async fn send(self, credentials: Credentials) -> Result<Viewer, Failure> {
        match self {
            Purpose::LogIn => log_in(credentials).await,
            Purpose::Register => register(credentials).await,
        }
    }
}

/// What went wrong, by the place where it is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Problems {
    user_id: Option<String>,
    password: Option<String>,
    general: Option<String>,
}

impl From<AppError> for Problems {
    fn from(error: AppError) -> Self {
        let mut problems = Problems::default();
        match error {
            AppError::Invalid { fields } => {
                for field in fields {
                    let place = match field.path.as_str() {
                        "user_id" => &mut problems.user_id,
                        "password" => &mut problems.password,
                        _ => &mut problems.general,
                    };
                    place.get_or_insert(field.message);
                }
            }
            AppError::Conflict { message } => problems.user_id = Some(message),
            other => problems.general = Some(other.to_string()),
        }
        problems
    }
}

#[component]
pub fn CredentialsForm(purpose: Purpose, done: Callback<Viewer>) -> impl IntoView {
    let user_id = RwSignal::new(String::new());
    let password = RwSignal::new(String::new());
    let problems = RwSignal::new(Problems::default());
    let busy = RwSignal::new(false);
    // Until the page has come alive, the browser itself would send the form.
    let alive = RwSignal::new(false);
    Effect::new(move || alive.set(true));

    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        let credentials = Credentials { user_id: user_id.get_untracked(), password: password.get_untracked() };
        if let Err(error) = purpose.check(&credentials) {
            show(error.into(), purpose, problems);
            return;
        }
        busy.set(true);
        problems.set(Problems::default());
        spawn_local(async move {
            let reply = purpose.send(credentials).await;
            busy.try_set(false);
            match reply {
                Ok(viewer) => done.run(viewer),
                Err(Failure(error)) => show(error.into(), purpose, problems),
            }
        });
    };
    view! {
        <form class="stack" method="post" novalidate on:submit=submit>
            {move || problems.read().general.clone().map(|text| view! { <Notice tone=Tone::Danger title=text /> })}
            <UserIdField purpose value=user_id error=Signal::derive(move || problems.read().user_id.clone()) />
            <PasswordField purpose value=password error=Signal::derive(move || problems.read().password.clone()) />
            <div class="login-submit">
                <Button kind=ButtonKind::Primary size=Size::Large submit=true busy disabled=move || !alive.get()>
                    {match purpose {
                        Purpose::LogIn => "Log in",
                        Purpose::Register => "Create account",
                    }}
                </Button>
            </div>
        </form>
    }
}

/// Shows what went wrong and takes a person who cannot see it to the first wrong field.
fn show(found: Problems, purpose: Purpose, problems: RwSignal<Problems>) {
    let wrong = match &found {
        Problems { user_id: Some(_), .. } => Some("user-id"),
        Problems { password: Some(_), .. } => Some("password"),
        _ => None,
    };
    // The form may have gone while the answer was on its way.
    problems.try_set(found);
    if let Some(field) = wrong {
        focus_soon(format!("{}-{field}", purpose.key()));
    }
}

#[component]
fn UserIdField(purpose: Purpose, value: RwSignal<String>, error: Signal<Option<String>>) -> impl IntoView {
    let hint = move || match purpose {
        Purpose::LogIn => None,
        Purpose::Register => Some("At least 3 characters. Upper and lower case are the same.".to_owned()),
    };
    view! {
        <TextField
            name="user_id"
            id=format!("{}-user-id", purpose.key())
            label="User name or e-mail address"
            value
            on_input=move |text: String| value.set(text)
            autocomplete="username"
            hint=Signal::derive(hint)
            error
        />
    }
}

#[component]
fn PasswordField(purpose: Purpose, value: RwSignal<String>, error: Signal<Option<String>>) -> impl IntoView {
    let hint = move || match purpose {
        Purpose::LogIn => None,
        Purpose::Register => Some("At least 8 characters, of any kind. A few words in a row are good.".to_owned()),
    };
    let visible = RwSignal::new(false);
    view! {
        <TextField
            name="password"
            id=format!("{}-password", purpose.key())
            label="Password"
            input_type=move || if visible.get() { "text" } else { "password" }
            value
            on_input=move |text: String| value.set(text)
            autocomplete=if purpose == Purpose::LogIn { "current-password" } else { "new-password" }
            hint=Signal::derive(hint)
            error
        >
            <IconButton
                icon=Signal::derive(move || if visible.get() { Icon::EyeOff } else { Icon::Eye })
                label=move || if visible.get() { "Hide password" } else { "Show password" }
                size=Size::Small
                on_click=move |_| visible.update(|visible| *visible = !*visible)
            />
        </TextField>
    }
}

#[cfg(test)]
mod tests {
    use contract::FieldError;

    use super::*;

    #[test]
    fn a_taken_name_is_shown_at_the_name() {
        let problems = Problems::from(AppError::Conflict { message: "taken".into() });
        assert_eq!(problems, Problems { user_id: Some("taken".into()), ..Default::default() });
    }

    #[test]
    fn each_field_gets_its_first_message_and_strangers_are_general() {
        let field = |path: &str, message: &str| FieldError { path: path.into(), message: message.into() };
        let fields = vec![field("password", "short"), field("password", "weak"), field("request", "odd")];
        let expected = Problems { user_id: None, password: Some("short".into()), general: Some("odd".into()) };
        assert_eq!(Problems::from(AppError::Invalid { fields }), expected);
    }
}
