-- Font files that people uploaded for their own documents.
create table font (
    user_id     uuid        not null references user_account (id) on delete cascade,
    -- SHA-256 of the file.
    id          bytea       not null,
    family      text        not null,
    -- As in CSS.
    weight      bigint      not null,
    italic      boolean     not null,
    -- What the licence in the font allows.
    rights      text        not null,
    -- A list of texts, as JSON.
    scripts     text        not null,
    size_bytes  bigint      not null,
    file        bytea       not null,
    uploaded_at timestamptz not null,
    primary key (user_id, id)
);
-- A family has each style once.
create unique index font_style on font (user_id, family, weight, italic);
