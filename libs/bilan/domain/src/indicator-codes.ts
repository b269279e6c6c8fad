import {
  ATTENDANCE_MODES,
  AUDIENCES,
  EVENT_FORMATS,
  EVENT_KINDS,
  HOLDER_FAMILIES,
  MEDIA_KINDS,
  SCHOOL_LEVELS,
} from '@fds/shared/kernel';
import { UNSPECIFIED } from './counts';

const ANY = '.+';
const DEPARTMENT = '(?:\\d{2}|2[AB]|97\\d)';
const oneOf = (...values: readonly string[]): string => `(?:${values.join('|')})`;

/** The codes of docs/domain/indicators.md, further ones included, as patterns; open lists accept any code. */
const PATTERNS = [
  'applications\\.(?:submitted|withdrawn)',
  'holders\\.(?:total|first_time)',
  `holders\\.family\\.${oneOf(...HOLDER_FAMILIES, UNSPECIFIED)}`,
  `networks\\.${ANY}\\.(?:participating|applicants|members)`,
  'events\\.(?:total|multi|refused|cancelled)',
  `events\\.kind\\.${oneOf(...EVENT_KINDS)}`,
  `events\\.mode\\.${oneOf(...ATTENDANCE_MODES)}`,
  `events\\.single\\.format\\.${oneOf(...EVENT_FORMATS, UNSPECIFIED)}`,
  `events\\.theme\\.${ANY}`,
  'activities\\.total',
  'municipalities\\.total',
  `municipalities\\.department\\.${DEPARTMENT}`,
  'municipalities\\.size\\.(?:village|small_town|town|city)',
  'intermunicipalities\\.(?:total|region)',
  `attendance\\.${oneOf('total', 'online', 'exact', 'mean', 'events_over_1000', 'sites_over_1000', ...AUDIENCES)}`,
  `attendance\\.kind\\.${oneOf(...EVENT_KINDS)}`,
  `attendance\\.department\\.${DEPARTMENT}`,
  `attendance\\.school_level\\.${oneOf(...SCHOOL_LEVELS, UNSPECIFIED)}`,
  'attendance\\.reports\\.(?:expected|received)',
  'research\\.(?:holders|mentions|units|institutions|staff|units_cited_3_plus|engaged|engaged_staff|staff_share)',
  `research\\.unit\\.${ANY}`,
  'evaluation\\.(?:invited|respondents)',
  `evaluation\\.${ANY}\\.${ANY}`,
  'media\\.total',
  `media\\.kind\\.${oneOf(...MEDIA_KINDS)}`,
  `manual\\.${ANY}`,
  'participation\\.(?:total|converted)',
  `comparison\\.\\d{4}\\.(?:ratio|change)\\.(?:same\\.)?${ANY}`,
];
const CODE = new RegExp(`^(?:${PATTERNS.join('|')})$`, 's');

/** True for a code that a bilan may hold, of any edition: closed vocabularies strictly, open lists with any code. */
export const isIndicatorCode = (code: string): boolean => CODE.test(code);
