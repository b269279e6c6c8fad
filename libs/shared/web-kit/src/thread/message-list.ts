import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import type { MessageAboutView, MessageView } from '@fds/shared/contract';
import { RouterLink } from '@angular/router';
import { frenchDateTime } from '../text/french';

/** Where a message leads that speaks of something: an address and its parameters. */
export interface AboutLink {
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
}

/** What a message speaks of, in words: `Village des sciences, dates`. */
export const aboutWords = ({ title, fieldLabel, gone }: MessageAboutView): string =>
  [gone ? 'un élément retiré du dossier' : title?.trim() || (title === null ? '' : 'Sans titre'), fieldLabel]
    .filter(Boolean)
    .join(', ') || 'le projet';

/** Messages in the order they were written in; a text is shown as it was typed, and nothing in it is markup. */
@Component({
  selector: 'fds-message-list',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './message-list.scss',
  template: `
    <ol>
      @for (one of items(); track one.id) {
        <li [class.moi]="one.author.me" [class.regle]="one.resolvedAt">
          <span class="avatar p" aria-hidden="true">{{ one.author.initials }}</span>
          <article class="bulle" [attr.aria-label]="says(one)">
            @if (one.about; as about) {
              <p class="meta">
                À propos de&nbsp;:
                @if (linkTo(about); as link) {
                  <a [routerLink]="link.path" [queryParams]="link.query">{{ words(about) }}</a>
                } @else {
                  {{ words(about) }}
                }
              </p>
            }
            @if (one.needKey) {
              <p class="meta">Réponse à «&nbsp;je cherche, je propose&nbsp;»</p>
            }
            <p class="texte">{{ one.text }}</p>
            @for (file of one.files; track file.id) {
              <p>
                <a [href]="fileAddress()(file.id)" download>{{ file.name }}</a>
              </p>
            }
            <p class="meta">
              {{ says(one) }}{{ one.byMail ? ' ·' : '' }}
              @if (one.byMail) {
                <a [href]="originalAddress()(one.id)" target="_blank" rel="noopener"
                  >reçu par e-mail, message entier<span class="vh"> de {{ says(one) }}, nouvel onglet</span></a
                >
              }
              @if (one.unread) {
                <span class="st avous">Nouveau</span>
              }
              @if (one.resolvedAt) {
                <span class="st bon">Réglé</span>
              }
            </p>
            @if (resolvable()) {
              <button class="b t petit" type="button" (click)="resolved.emit(one)">
                {{ one.resolvedAt ? 'Rouvrir' : 'C’est réglé'
                }}<span class="vh">&nbsp;: {{ one.text.slice(0, 40) }}</span>
              </button>
            }
          </article>
        </li>
      }
    </ol>
  `,
})
export class MessageList {
  readonly items = input.required<readonly MessageView[]>();
  /** Whether a message can be said to be dealt with. */
  readonly resolvable = input(false);
  /** Where what a message speaks of is to be seen; null for nowhere. */
  readonly link = input<(about: MessageAboutView) => AboutLink | null>(() => null);
  readonly fileAddress = input<(id: string) => string>((id) => id);
  /** Where the whole mail of an answer by mail is read. */
  readonly originalAddress = input<(id: string) => string>((id) => id);
  readonly resolved = output<MessageView>();
  protected readonly words = aboutWords;

  protected linkTo(about: MessageAboutView): AboutLink | null {
    return about.gone ? null : this.link()(about);
  }
  protected who({ author }: MessageView): string {
    if (author.me) return 'Vous';
    const name = author.name ?? 'Une personne qui n’a plus de compte';
    return author.side === 'coordination' ? `${name}, coordination` : name;
  }
  protected says = (one: MessageView): string => `${this.who(one)}, ${frenchDateTime(one.writtenAt)}`;
}
