import { computed, inject, Injectable, signal } from '@angular/core';
import type { SessionView, SignedOutView } from '@fds/shared/contract';
import type { Role } from '@fds/shared/kernel';
import { Api } from '../http/api';

const NOBODY: SessionView = { signedIn: false, demonstration: false, proConnect: false };

/** The first page of each role. */
export const HOME: Readonly<Record<Role, string>> = {
  holder: '/mon-espace',
  partner: '/mes-animations',
  coordinator: '/pilotage',
  drari: '/comite',
  region: '/comite',
  administrator: '/administration',
};

/** The session of this browser: asked once, kept up to date by sign-in, role switch and sign-out. */
@Injectable({ providedIn: 'root' })
export class Session {
  private readonly api = inject(Api);
  private readonly state = signal<SessionView>(NOBODY);
  private asked: Promise<SessionView> | null = null;

  readonly view = this.state.asReadonly();
  readonly signedIn = computed(() => this.state().signedIn);
  readonly role = computed(() => this.state().role ?? null);
  /** The region whose festival the portal serves; null until the server has answered. */
  readonly region = computed(() => this.state().region ?? null);
  readonly person = computed(() => this.state().person ?? null);
  readonly organisations = computed(() => this.state().organisations ?? []);
  /** The organisation in whose place a coordinator stands; the role is then `holder`. */
  readonly actingFor = computed(() => this.state().actingFor ?? null);
  /** The role of the session that has just run out, while its message is to be shown. */
  readonly expired = signal<{ readonly role: Role | null } | null>(null);

  /** The session, asked from the server the first time only. */
  async known(): Promise<SessionView> {
    this.asked ??= this.api.get<SessionView>('/api/session');
    try {
      this.state.set(await this.asked);
    } catch (error) {
      this.asked = null;
      throw error;
    }
    return this.state();
  }
  /** Asks again: something else than this service has opened or changed the session. */
  async refresh(): Promise<SessionView> {
    return this.keep(await this.api.get<SessionView>('/api/session'));
  }
  async signIn(email: string, password: string): Promise<SessionView> {
    return this.keep(await this.api.post<SessionView>('/api/session', { email, password }));
  }
  /** Ends the session; answers where to end that of the provider that opened it (ProConnect), null when none did. */
  async signOut(): Promise<string | null> {
    const { address } = await this.api.delete<SignedOutView>('/api/session');
    const { demonstration, proConnect } = this.state();
    this.keep({ ...NOBODY, demonstration, proConnect });
    return address;
  }
  /** Acts in another of the person's roles from now on. */
  async actAs(role: Role): Promise<SessionView> {
    return this.keep(await this.api.put<SessionView>('/api/session/role', { role }));
  }
  /** A coordinator stands in a holder's place from now on. */
  async actFor(organisationId: string): Promise<SessionView> {
    return this.keep(await this.api.put<SessionView>(`/api/session/acting-for/${organisationId}`));
  }
  /** Back to the coordination. */
  async stopActing(): Promise<SessionView> {
    return this.keep(await this.api.delete<SessionView>('/api/session/acting-for'));
  }
  /** The server has ended the session: nobody is signed in any more. True when somebody was. */
  end(): boolean {
    const { signedIn, role, demonstration, proConnect } = this.state();
    if (!signedIn) return false;
    this.expired.set({ role: role ?? null });
    this.keep({ ...NOBODY, demonstration, proConnect });
    return true;
  }

  private keep(view: SessionView): SessionView {
    this.asked = Promise.resolve(view);
    this.state.set(view);
    if (view.signedIn) this.expired.set(null);
    return view;
  }
}
