-- The same tables as in ../sqlite/0001_first.sql; a test compares the two.
--
-- JSON is kept as text: jsonb would drop the order of keys, rewrite numbers and refuse U+0000,
-- and an imported resume must come out as it went in. No query looks inside.

create table user_account (
    id            uuid        not null primary key,
    name          text        not null,
    -- The name in lower case: names are unique without case.
    name_key      text        not null,
    password_hash text        not null,
    created_at    timestamptz not null,
    last_login_at timestamptz
);
create unique index user_account_name on user_account (name_key);

create table session (
    -- SHA-256 of the token; the token itself is nowhere in the database.
    token_hash bytea       not null primary key,
    user_id    uuid        not null references user_account (id) on delete cascade,
    created_at timestamptz not null,
    expires_at timestamptz not null
);
create index session_expiry on session (expires_at);

-- The queue. What a job needs to know is in the table of its kind.
create table job (
    id               uuid        not null primary key,
    kind             text        not null,
    user_id          uuid        not null references user_account (id) on delete cascade,
    state            text        not null check (state in ('pending', 'processing', 'completed', 'failed', 'cancelled')),
    priority         bigint      not null,
    run_at           timestamptz not null,
    -- Claims so far. Together with lease_owner it fences off a worker that lost its lease.
    attempt          bigint      not null,
    max_attempts     bigint      not null,
    -- Errors since the last finished stage.
    failures         bigint      not null,
    lease_owner      uuid,
    lease_until      timestamptz,
    cancel_requested boolean     not null,
    progress         bigint      not null check (progress between 0 and 100),
    message          text        not null,
    error            text,
    idempotency_key  text,
    created_at       timestamptz not null,
    finished_at      timestamptz
);
create index job_of_user on job (user_id, created_at);
create index job_to_claim on job (kind, priority, run_at) where state in ('pending', 'processing');
create unique index job_idempotency on job (user_id, idempotency_key);

create table job_stage (
    job_id      uuid        not null references job (id) on delete cascade,
    stage       text        not null,
    output      text        not null,
    finished_at timestamptz not null,
    primary key (job_id, stage)
);

create table resume (
    id         uuid        not null primary key,
    user_id    uuid        not null references user_account (id) on delete cascade,
    title      text        not null,
    content    text        not null,
    revision   bigint      not null,
    -- The next four belong to variants.
    source_id  uuid        references resume (id) on delete set null,
    job_id     uuid        references job (id) on delete set null,
    company    text,
    job_title  text,
    created_at timestamptz not null,
    updated_at timestamptz not null
);
create index resume_of_user on resume (user_id, updated_at);
create index resume_source on resume (source_id);
create index resume_job on resume (job_id);

-- Every save, append-only.
create table resume_revision (
    resume_id uuid        not null references resume (id) on delete cascade,
    revision  bigint      not null,
    title     text        not null,
    content   text        not null,
    saved_at  timestamptz not null,
    primary key (resume_id, revision)
);

create table tailoring (
    job_id    uuid not null primary key references job (id) on delete cascade,
    company   text not null,
    job_title text not null,
    mode      text not null,
    posting   text not null,
    source_id uuid references resume (id) on delete set null,
    -- The resume as it was when the job was queued, and what the job made of it.
    input     text not null,
    result    text,
    result_id uuid references resume (id) on delete set null,
    report    text
);
create index tailoring_source on tailoring (source_id);
create index tailoring_result on tailoring (result_id);
