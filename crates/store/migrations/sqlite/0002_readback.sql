-- What was found when the last file of a revision in this format was read back.
create table readback (
    resume_id  blob    not null references resume (id) on delete cascade,
    format     text    not null,
    revision   bigint  not null,
    exact      boolean not null,
    summary    text    not null,
    -- Lists of texts, as JSON.
    missing    text    not null,
    moved      text    not null,
    checked_at text    not null,
    primary key (resume_id, format, revision)
);
