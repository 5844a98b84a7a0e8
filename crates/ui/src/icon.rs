use leptos::prelude::*;

/// Drawings on a 24 by 24 grid, stroked with the text's colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Icon {
    ArrowDown,
    ArrowLeft,
    ArrowRight,
    ArrowUp,
    Briefcase,
    Check,
    ChevronDown,
    ChevronRight,
    ChevronUp,
    CircleAlert,
    CircleCheck,
    Clock,
    Close,
    Contrast,
    Copy,
    Download,
    Eye,
    EyeOff,
    FileText,
    Grip,
    Info,
    LayoutList,
    Lock,
    LogOut,
    Monitor,
    Moon,
    More,
    Pencil,
    Plus,
    Redo,
    Refresh,
    Search,
    Sliders,
    Sparkle,
    Stop,
    Sun,
    Target,
    Trash,
    Undo,
    Upload,
    User,
    Warning,
    ZoomIn,
    ZoomOut,
}

impl Icon {
    pub const ALL: [Icon; 44] = [
        Icon::ArrowDown,
        Icon::ArrowLeft,
        Icon::ArrowRight,
        Icon::ArrowUp,
        Icon::Briefcase,
        Icon::Check,
        Icon::ChevronDown,
        Icon::ChevronRight,
        Icon::ChevronUp,
        Icon::CircleAlert,
        Icon::CircleCheck,
        Icon::Clock,
        Icon::Close,
        Icon::Contrast,
        Icon::Copy,
        Icon::Download,
        Icon::Eye,
        Icon::EyeOff,
        Icon::FileText,
        Icon::Grip,
        Icon::Info,
        Icon::LayoutList,
        Icon::Lock,
        Icon::LogOut,
        Icon::Monitor,
        Icon::Moon,
        Icon::More,
        Icon::Pencil,
        Icon::Plus,
        Icon::Redo,
        Icon::Refresh,
        Icon::Search,
        Icon::Sliders,
        Icon::Sparkle,
        Icon::Stop,
        Icon::Sun,
        Icon::Target,
        Icon::Trash,
        Icon::Undo,
        Icon::Upload,
        Icon::User,
        Icon::Warning,
        Icon::ZoomIn,
        Icon::ZoomOut,
    ];

    /// The inside of the `<svg>`.
    const fn drawing(self) -> &'static str {
        match self {
            Icon::ArrowDown => r#"<path d="M12 5v14M6 13l6 6 6-6"/>"#,
            Icon::ArrowLeft => r#"<path d="M19 12H5M11 6l-6 6 6 6"/>"#,
            Icon::ArrowRight => r#"<path d="M5 12h14M13 6l6 6-6 6"/>"#,
            Icon::ArrowUp => r#"<path d="M12 19V5M6 11l6-6 6 6"/>"#,
            Icon::Briefcase => {
                r#"<rect x="3" y="7" width="18" height="13" rx="2"/><path d="M8.5 7V5a2 2 0 0 1 2-2h3a2 2 0 0 1 2 2v2M3 12.5h18M12 11.5v2"/>"#
            }
            Icon::Check => r#"<path d="M5 12.5l4.5 4.5L19 7.5"/>"#,
            Icon::ChevronDown => r#"<path d="M6 9.5l6 6 6-6"/>"#,
            Icon::ChevronRight => r#"<path d="M9.5 6l6 6-6 6"/>"#,
            Icon::ChevronUp => r#"<path d="M6 14.5l6-6 6 6"/>"#,
            Icon::CircleAlert => r#"<circle cx="12" cy="12" r="9"/><path d="M12 7.5v5.5M12 16.25v.01"/>"#,
            Icon::CircleCheck => r#"<circle cx="12" cy="12" r="9"/><path d="M8 12.25l2.75 2.75L16 9.75"/>"#,
            Icon::Clock => r#"<circle cx="12" cy="12" r="9"/><path d="M12 7v5l3.25 2"/>"#,
            Icon::Close => r#"<path d="M6 6l12 12M18 6L6 18"/>"#,
            Icon::Contrast => r#"<circle cx="12" cy="12" r="9"/><path d="M12 3a9 9 0 0 1 0 18z" fill="currentColor"/>"#,
            Icon::Copy => {
                r#"<rect x="8" y="8" width="12" height="12" rx="2"/><path d="M16 8V6a2 2 0 0 0-2-2H6a2 2 0 0 0-2 2v8a2 2 0 0 0 2 2h2"/>"#
            }
            Icon::Download => r#"<path d="M12 4v11M7 10.5l5 5 5-5M4.5 20h15"/>"#,
            Icon::Eye => {
                r#"<path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12z"/><circle cx="12" cy="12" r="2.75"/>"#
            }
            Icon::EyeOff => {
                r#"<path d="M9.9 5.75A9 9 0 0 1 12 5.5c6 0 9.5 6.5 9.5 6.5a17 17 0 0 1-2.6 3.4M6.3 7.2A16 16 0 0 0 2.5 12S6 18.5 12 18.5a9.3 9.3 0 0 0 4.6-1.2M9.9 10a2.75 2.75 0 0 0 4 3.9M4 4l16 16"/>"#
            }
            Icon::FileText => {
                r#"<path d="M13.5 3H7a2 2 0 0 0-2 2v14a2 2 0 0 0 2 2h10a2 2 0 0 0 2-2V8.5z"/><path d="M13.5 3v5.5H19M9 13h6M9 16.75h4"/>"#
            }
            Icon::Grip => {
                r#"<g fill="currentColor" stroke="none"><circle cx="9" cy="6" r="1.5"/><circle cx="15" cy="6" r="1.5"/><circle cx="9" cy="12" r="1.5"/><circle cx="15" cy="12" r="1.5"/><circle cx="9" cy="18" r="1.5"/><circle cx="15" cy="18" r="1.5"/></g>"#
            }
            Icon::Info => r#"<circle cx="12" cy="12" r="9"/><path d="M12 11v5.5M12 7.75v.01"/>"#,
            Icon::LayoutList => {
                r#"<rect x="3.5" y="4" width="6" height="6" rx="1"/><rect x="3.5" y="14" width="6" height="6" rx="1"/><path d="M13.5 5.5h7M13.5 9h4.5M13.5 15.5h7M13.5 19h4.5"/>"#
            }
            Icon::Lock => r#"<rect x="5" y="11" width="14" height="9" rx="2"/><path d="M8 11V8a4 4 0 0 1 8 0v3"/>"#,
            Icon::LogOut => {
                r#"<path d="M10 20H6a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2h4M15.5 16.5L20 12l-4.5-4.5M20 12H9.5"/>"#
            }
            Icon::Monitor => r#"<rect x="3" y="4" width="18" height="12" rx="2"/><path d="M8.5 20h7M12 16v4"/>"#,
            Icon::Moon => r#"<path d="M20 14.2A8.2 8.2 0 0 1 9.8 4a8.2 8.2 0 1 0 10.2 10.2z"/>"#,
            Icon::More => {
                r#"<g fill="currentColor" stroke="none"><circle cx="5.5" cy="12" r="1.6"/><circle cx="12" cy="12" r="1.6"/><circle cx="18.5" cy="12" r="1.6"/></g>"#
            }
            Icon::Pencil => {
                r#"<path d="M4 20l.9-4.1L16.5 4.3a1.7 1.7 0 0 1 2.4 0l.8.8a1.7 1.7 0 0 1 0 2.4L8.1 19.1zM14 6.8l3.2 3.2"/>"#
            }
            Icon::Plus => r#"<path d="M12 5v14M5 12h14"/>"#,
            Icon::Redo => r#"<path d="M15 5l4.5 4.5L15 14M19 9.5h-9a5 5 0 0 0 0 10h3"/>"#,
            Icon::Refresh => {
                r#"<path d="M20 11.5a8 8 0 0 0-14.3-4L4 9.5M4 4.5v5h5M4 12.5a8 8 0 0 0 14.3 4l1.7-2M20 19.5v-5h-5"/>"#
            }
            Icon::Search => r#"<circle cx="11" cy="11" r="6.5"/><path d="M16 16l4.5 4.5"/>"#,
            Icon::Sliders => {
                r#"<path d="M4 7h8M18 7h2M4 17h2M12 17h8"/><circle cx="15" cy="7" r="2.75"/><circle cx="9" cy="17" r="2.75"/>"#
            }
            Icon::Sparkle => {
                r#"<path d="M11 4l1.7 5.3L18 11l-5.3 1.7L11 18l-1.7-5.3L4 11l5.3-1.7zM18.5 16v4M16.5 18h4"/>"#
            }
            Icon::Stop => r#"<circle cx="12" cy="12" r="9"/><rect x="9" y="9" width="6" height="6" rx="1"/>"#,
            Icon::Sun => {
                r#"<circle cx="12" cy="12" r="4"/><path d="M12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M18.7 5.3l-1.4 1.4M6.7 17.3l-1.4 1.4"/>"#
            }
            Icon::Target => {
                r#"<circle cx="12" cy="12" r="9"/><circle cx="12" cy="12" r="5"/><circle cx="12" cy="12" r="1.2" fill="currentColor"/>"#
            }
            Icon::Trash => {
                r#"<path d="M4 7h16M9.5 7V5a1 1 0 0 1 1-1h3a1 1 0 0 1 1 1v2M6 7l.9 11.1A2 2 0 0 0 8.9 20h6.2a2 2 0 0 0 2-1.9L18 7M10 11v5M14 11v5"/>"#
            }
            Icon::Undo => r#"<path d="M9 5L4.5 9.5 9 14M5 9.5h9a5 5 0 0 1 0 10h-3"/>"#,
            Icon::Upload => r#"<path d="M12 16V5M7 9.5l5-5 5 5M4.5 20h15"/>"#,
            Icon::User => r#"<circle cx="12" cy="8" r="4"/><path d="M4.5 20.5a7.5 7.5 0 0 1 15 0"/>"#,
            Icon::Warning => r#"<path d="M12 4L2.8 19.5h18.4zM12 10.5v4M12 17v.01"/>"#,
            Icon::ZoomIn => r#"<circle cx="11" cy="11" r="6.5"/><path d="M16 16l4.5 4.5M11 8.5v5M8.5 11h5"/>"#,
            Icon::ZoomOut => r#"<circle cx="11" cy="11" r="6.5"/><path d="M16 16l4.5 4.5M8.5 11h5"/>"#,
        }
    }
}

/// An icon, for the eye only: the words beside it or its button's label carry the meaning.
#[component]
pub fn Glyph(icon: Icon) -> impl IntoView {
    view! { <svg class="glyph" viewBox="0 0 24 24" aria-hidden="true" focusable="false" inner_html=icon.drawing()></svg> }
}
