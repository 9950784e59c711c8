import type { StaffAct } from '../../parts/console/act.js';
import { isProblem } from '../../talk/staff/session.js';
import type { PerhelinjaConsole } from './console.js';
import { download } from './download.js';

type ActOf<D extends StaffAct['do']> = Extract<StaffAct, { do: D }>;

/** Carries out what goes over HTTP: accounts, one's own password, and what is stored of a conversation. */
export class DoorHands {
  constructor(private readonly page: PerhelinjaConsole) {}

  async accounts(): Promise<void> {
    this.page.become({ accounts: (await this.page.doors.accounts()) ?? [] });
  }

  async account(act: ActOf<'keep-account'>): Promise<void> {
    const { page } = this;
    const doorTold = await page.doors.keep(act.change, act.id);
    page.become({ doorTold });
    // The dialog goes on with the account as it is now; a second press on "save" must not add it twice.
    if (!isProblem(doorTold)) page.become({ dialog: { kind: 'account', account: doorTold } });
    await this.accounts();
  }

  async password(act: ActOf<'password'>): Promise<void> {
    const answer = await this.page.doors.password(act.old, act.wanted);
    this.page.become({ doorTold: isProblem(answer) ? answer : 'done' });
  }

  async record(act: ActOf<'record'>): Promise<void> {
    const { page } = this;
    const answer = await page.doors.record(act.id, act.what, act.reason);
    page.become({ doorTold: isProblem(answer) ? answer : 'done' });
    if (!isProblem(answer) && act.what === 'export') download(`${act.id}.json`, answer);
    const audit = await page.doors.audit();
    page.become({ audit: audit ?? [] });
  }
}
