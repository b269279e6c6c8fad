import { Inject, Injectable } from '@nestjs/common';
import { PUBLIC_TASK } from '@fds/accounts/api';
import { PersonalData, type PersonalDataHolder, type PersonalSection } from '@fds/shared/api-kit';

/**
 * Who lends name and voice to the festival of a year. No account is ever taken for that person: a name alone proves nothing,
 * and whoever opened an account under it could otherwise erase somebody else's role.
 */
@Injectable()
export class AmbassadorData implements PersonalDataHolder {
  readonly code = 'communication.ambassador';
  readonly title = 'Ambassadrices et ambassadeurs';
  readonly what = 'Le nom, la fonction et les mots de la personne qui porte une édition, et le crédit de sa photo.';
  readonly why = 'Garder qui a porté la Fête de la science devant les médias.';
  readonly basis = PUBLIC_TASK;
  readonly keeps = 'Avec l’édition\u00a0: c’est un rôle public.';
  readonly readers = 'La coordination.';
  readonly erasure = 'La coordination retire ce nom sur demande\u00a0: il n’est lié à aucun compte.';
  readonly columns = ['festival_ambassador.name'];

  constructor(@Inject(PersonalData) data: PersonalData) {
    data.register(this);
  }

  read(): Promise<readonly PersonalSection[]> {
    return Promise.resolve([]);
  }
}
