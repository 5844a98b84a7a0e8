import { stranger, signUp } from '../support/person.ts';
import { expect, test, visit, type Page } from '../support/test.ts';

/** The tab that is shown: its fields and its button. */
function form(page: Page) {
  const panel = page.getByRole('tabpanel');
  return {
    name: panel.getByLabel('User name or e-mail address'),
    password: panel.getByLabel('Password', { exact: true }),
    submit: panel.locator('button[type=submit]'),
  };
}

test('somebody registers, leaves and comes back', async ({ page }) => {
  const { userId, password } = stranger();
  await visit(page, '/login?tab=register');
  await form(page).name.fill(userId);
  await form(page).password.fill(password);
  await form(page).submit.click();
  await expect(page.getByRole('heading', { name: 'Dashboard', level: 1 })).toBeVisible();

  await page.getByRole('button', { name: `Account of ${userId}` }).click();
  await page.getByRole('menuitem', { name: 'Log out' }).click();
  await expect(page.getByRole('link', { name: 'Log in' }).first()).toBeVisible();

  await visit(page, '/dashboard');
  await expect(page).toHaveURL(/\/login\?next=/);
  await form(page).name.fill(userId.toUpperCase());
  await form(page).password.fill(password);
  await form(page).submit.click();
  await expect(page).toHaveURL(/\/dashboard$/);
  await expect(page.getByRole('heading', { name: 'Dashboard', level: 1 })).toBeVisible();
});

test('a wrong password is refused in words, and the name stays', async ({ page, allowErrors }) => {
  allowErrors(/Failed to load resource/);
  const { userId } = await signUp(page);
  await page.context().clearCookies();
  await visit(page, '/login');
  await form(page).name.fill(userId);
  await form(page).password.fill('not the password');
  await form(page).submit.click();
  await expect(page.getByText(/password/i).filter({ hasText: /wrong|not|match|incorrect/i }).first()).toBeVisible();
  await expect(form(page).name).toHaveValue(userId);
  await expect(page).toHaveURL(/\/login/);
});

test('the tabs work with the keyboard and have addresses', async ({ page }) => {
  await visit(page, '/login');
  const logIn = page.getByRole('tab', { name: 'Log in' });
  const register = page.getByRole('tab', { name: 'Register' });
  await expect(logIn).toHaveAttribute('aria-selected', 'true');
  await logIn.focus();
  await page.keyboard.press('ArrowRight');
  await expect(register).toBeFocused();
  await expect(register).toHaveAttribute('aria-selected', 'true');
  await expect(page).toHaveURL(/tab=register/);
  await expect(page.getByRole('button', { name: 'Create account' })).toBeVisible();
  await page.goBack();
  await expect(logIn).toHaveAttribute('aria-selected', 'true');
});

test('a name that is taken is said at the name', async ({ page, allowErrors }) => {
  allowErrors(/Failed to load resource/);
  const { userId } = await signUp(page);
  await page.context().clearCookies();
  await visit(page, '/login?tab=register');
  const name = form(page).name;
  await name.fill(userId);
  await form(page).password.fill('another long password');
  await form(page).submit.click();
  await expect(name).toHaveAttribute('aria-invalid', 'true');
});

test('empty fields are named without asking the server', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => request.url().includes('/fn/accounts/') && request.method() === 'POST' && asked.push(request.url()));
  await visit(page, '/login');
  asked.length = 0;
  await form(page).submit.click();
  await expect(page.getByText('This is required.')).toHaveCount(2);
  await expect(form(page).name).toBeFocused();
  await visit(page, '/login?tab=register');
  asked.length = 0;
  await form(page).submit.click();
  await expect(page.getByText('Between 8 and 256 characters are accepted.')).toBeVisible();
  expect(asked).toEqual([]);
});
