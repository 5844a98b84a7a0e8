import { randomUUID } from 'node:crypto';

import { expect, type Page } from './test.ts';

export type Person = { userId: string; password: string };

/** Somebody nobody has heard of. */
export function stranger(): Person {
  return { userId: `ada-${randomUUID()}`, password: 'correct horse battery staple' };
}

/** Registers and logs in over the API; the session's cookie is then in `page`'s context. */
export async function signUp(page: Page): Promise<Person> {
  const person = stranger();
  const data = { user_id: person.userId, password: person.password };
  expect((await page.request.post('/api/auth/register', { data })).status()).toBe(201);
  expect((await page.request.post('/api/auth/login', { data })).status()).toBe(200);
  return person;
}
