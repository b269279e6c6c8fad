import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { Announcer } from './announcer';

/** The root: the page of the moment, and a voice that says its title. */
@Component({
  selector: 'app-root',
  imports: [Announcer, RouterOutlet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<router-outlet /><app-announcer />`,
})
export class App {}
