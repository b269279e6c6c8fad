import {
  afterRenderEffect,
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  input,
  signal,
  viewChild,
} from '@angular/core';

const SIGHTS = [
  { code: 'computer', label: 'Ordinateur' },
  { code: 'phone', label: 'Téléphone' },
  { code: 'text', label: 'Texte seul' },
] as const;
type Sight = (typeof SIGHTS)[number]['code'];

/** A mail as its reader sees it: on a computer, on a phone, as text. Its HTML stands in a closed frame of its own, whose length nobody knows: on paper stands the whole text. */
@Component({
  selector: 'fds-mail-reader',
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './mail-reader.scss',
  template: `
    <div class="segments" role="group" aria-label="Voir le message">
      @for (one of sights; track one.code) {
        <button type="button" [attr.aria-pressed]="sight() === one.code" (click)="sight.set(one.code)">
          {{ one.label }}
        </button>
      }
    </div>
    @if (sight() === 'text') {
      <pre tabindex="0" role="region" aria-label="Texte du message">{{ text() }}</pre>
    } @else {
      <iframe
        #frame
        title="Le message tel qu’il s’affiche"
        sandbox="allow-popups allow-popups-to-escape-sandbox"
        [class.etroit]="sight() === 'phone'"
      ></iframe>
      <pre class="papier">{{ text() }}</pre>
    }
  `,
})
export class MailReader {
  /** Address of the HTML part; it says itself that it may do and load nothing. */
  readonly html = input.required<string>();
  readonly text = input.required<string>();
  /** Changes with the message, so that it is read anew. */
  readonly version = input(0);
  protected readonly sights = SIGHTS;
  protected readonly sight = signal<Sight>('computer');
  private readonly frame = viewChild<ElementRef<HTMLIFrameElement>>('frame');

  constructor() {
    // An address of our own, which Angular would otherwise ask to be vouched for.
    afterRenderEffect(() => {
      const frame = this.frame()?.nativeElement;
      const address = `${this.html()}?v=${this.version()}`;
      if (frame && frame.getAttribute('src') !== address) frame.setAttribute('src', address);
    });
  }
}
