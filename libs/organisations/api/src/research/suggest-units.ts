import { Controller, Get, Inject, Injectable, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AnySignedIn, Database, FreeText, Nested, Text } from '@fds/shared/api-kit';
import { matchingKey } from '@fds/shared/kernel';

export class UnitSuggestionsQuery {
  @Text({ min: 2, max: 100 }) q!: string;
}
/** A unit of the register, as whoever writes a dossier reads it. */
export class UnitSuggestionView {
  @FreeText({ max: 300 }) name!: string;
  @FreeText({ max: 60, nullable: true }) acronym!: string | null;
  /** `UMR 8576`. */
  @FreeText({ max: 60, nullable: true }) labelNumber!: string | null;
  @FreeText({ max: 200, many: { max: 50 } }) institutions!: string[];
}
export class UnitSuggestionsView {
  @Nested(() => UnitSuggestionView, { many: { max: 8 } }) items!: UnitSuggestionView[];
}

/** Units that stand for themselves and go by these letters, under any spelling; those that begin with them first. */
const SUGGESTED = `
SELECT u.name, u.acronym, u.label_number AS "labelNumber",
  COALESCE((SELECT json_agg(i.name ORDER BY i.name) FROM research_unit_institution t
    JOIN research_institution i ON i.id = t.institution_id WHERE t.unit_id = u.id), '[]') AS institutions
FROM research_unit u
CROSS JOIN LATERAL (SELECT regexp_replace(lower(unaccent(concat_ws(' ', u.acronym, u.name, u.label_number))), '[^[:alnum:]]+', '', 'g') AS key) k
WHERE u.merged_into IS NULL AND u.current
  AND (k.key LIKE '%' || $1 || '%' OR EXISTS (SELECT FROM research_spelling r WHERE r.unit_id = u.id AND r.key LIKE '%' || $1 || '%'))
ORDER BY k.key LIKE $1 || '%' DESC, COALESCE(u.acronym, u.name), u.id LIMIT 8`;

/** Proposes the units of the register while one is written. */
@Injectable()
export class UnitSuggestions {
  constructor(@Inject(Database) private readonly database: Database) {}

  async find({ q }: UnitSuggestionsQuery): Promise<UnitSuggestionsView> {
    const key = matchingKey(q);
    return { items: key === '' ? [] : await this.database.rows<UnitSuggestionView>(SUGGESTED, [key]) };
  }
}

@ApiTags('research')
@Controller('research-unit-suggestions')
export class UnitSuggestionsController {
  constructor(@Inject(UnitSuggestions) private readonly suggestions: UnitSuggestions) {}

  @Get()
  @AnySignedIn()
  @ApiOkResponse({ type: UnitSuggestionsView })
  find(@Query() query: UnitSuggestionsQuery): Promise<UnitSuggestionsView> {
    return this.suggestions.find(query);
  }
}
