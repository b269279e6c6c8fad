import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { Session } from '@fds/shared/web-kit';
import { Announcer } from './announcer';
import { IdleNotice } from './idle-notice';

/** The root: the page of the moment, a voice that says its title, and a warning before the session ends. */
@Component({
  selector: 'app-root',
  imports: [Announcer, IdleNotice, RouterOutlet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<router-outlet /><app-idle-notice /><app-announcer />`,
})
export class App {
  constructor() {
    // Public pages too are told whose region's portal this is; the guards wait for the same answer.
    inject(Session)
      .known()
      .catch(() => null);
  }
}
