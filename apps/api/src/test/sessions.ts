/** A session of the committee, as far as the tests read it. */
export interface Session {
  id: string;
  version: number;
  state: string;
  currentApplicationId: string | null;
  totals: Record<string, number> | null;
  lacks: Record<string, number> | null;
  agenda: {
    applicationId: string;
    title: string;
    again: boolean;
    events: number;
    standing: string;
    positions: { voice: string; position: string | null }[];
    proposals: string[];
    decisions: string[];
    ties: { voice: string; tie: string }[];
  }[];
}
/** A dossier on its screen. */
export interface Dossier {
  ties: { voice: string; tie: string }[];
  quorum: Record<string, unknown>;
  positions: { voice: string; position: string | null; how: string | null; reasons: string }[];
  events: { eventId: string; proposal: object | null; decision: { number: number; outcome: string } | null }[];
}
export interface Minutes {
  fingerprint: string;
  intact: boolean;
  content: {
    totals: Record<string, number>;
    notExamined: { title: string }[];
    voices: { voice: string; present: boolean; names: string }[];
    dossiers: {
      title: string;
      positions: { voice: string; position: string | null; written: boolean }[];
      quorum: Record<string, unknown>;
      interests: { voice: string; tie: string }[];
      decisions: { title: string; outcome: string; reason: string; conditionDueOn: string | null }[];
    }[];
  };
}
