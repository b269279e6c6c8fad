import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { frenchDateTime, frenchPlural, Icon, Kind, Status } from '@fds/shared/web-kit';
import { AlsoLooking } from './also-looking';
import { CorrectForHolder } from './correct-for-holder';
import { ListPlace } from './list-place';
import { ReviewKeys } from './review-keys';
import { ReviewWork } from './review-work';

/** Which dossier this is, where it stands in its list, and what else can be done with it. */
@Component({
  selector: 'fds-review-header',
  imports: [AlsoLooking, CorrectForHolder, Icon, Kind, RouterLink, Status],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './header.scss',
  templateUrl: './header.html',
})
export class ReviewHeader {
  protected readonly work = inject(ReviewWork);
  protected readonly place = inject(ListPlace);
  protected readonly keys = inject(ReviewKeys);
  /** The menu is open: what is in it is only then asked of the server. */
  readonly open = input(false);
  readonly openChange = output<boolean>();
  /** Decide without a session. */
  readonly decideApart = output();
  protected readonly moment = frenchDateTime;
  protected readonly review = computed(() => this.work.review.value());
  protected readonly kind = computed(() => {
    const [first, ...others] = this.work.roots();
    return first && others.length === 0 ? first.kind : null;
  });
  protected readonly events = computed(() => frenchPlural(this.work.roots().length, 'événement'));
  protected readonly version = computed(() => this.work.examination.value()?.version);
  /** What is shown beside the position: only known once the list has answered. */
  protected readonly position = computed(() => {
    const place = this.place.value();
    return place && place.position !== null ? `${place.position} sur ${place.total}` : '';
  });
}
