import { ChangeDetectionStrategy, Component, input, signal } from '@angular/core';
import { Icon } from '@fds/shared/web-kit';

/** Recovery codes, shown this once: to download, print or copy. */
@Component({
  selector: 'fds-recovery-codes',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styles: `
    ol {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(170px, 1fr));
      gap: 8px 20px;
      margin: var(--e4) 0;
      padding: var(--e4);
      list-style: none;
      background: var(--creux);
      border-radius: var(--r-m);
    }
    code {
      font-size: var(--t-md);
      letter-spacing: 0.04em;
    }
  `,
  template: `
    <ol aria-label="Codes de secours">
      @for (code of codes(); track code) {
        <li>
          <code>{{ code }}</code>
        </li>
      }
    </ol>
    <div class="rang">
      <a class="b sec" [href]="file()" download="codes-de-secours.txt"><fds-icon name="download" />Télécharger</a>
      <button class="b sec" type="button" (click)="print()"><fds-icon name="print" />Imprimer</button>
      <button class="b sec" type="button" (click)="copy()"><fds-icon name="content_copy" />Copier</button>
      <span role="status">{{ said() }}</span>
    </div>
  `,
})
export class RecoveryCodes {
  readonly codes = input.required<readonly string[]>();
  protected readonly said = signal('');

  /** A data address: the codes go from the page to the disk without a server. */
  protected file(): string {
    return `data:text/plain;charset=utf-8,${encodeURIComponent(this.text())}`;
  }
  protected print(): void {
    globalThis.print();
  }
  protected async copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.text());
      this.said.set('Copiés.');
    } catch {
      this.said.set('Le navigateur n’a pas permis de copier\u00a0: téléchargez-les.');
    }
  }
  private text(): string {
    return [
      'Portail de la Fête de la science',
      'Codes de secours de la double vérification. Chaque code sert une fois.',
      '',
      ...this.codes(),
      '',
    ].join('\r\n');
  }
}
