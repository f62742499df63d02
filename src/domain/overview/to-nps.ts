import { readSurveyExtras } from '../../contract/capillary/extras.ts';
import type { Communication } from '../history/communication.ts';

/** How the customer's answered surveys split; `undated` are scores without a completion, `unread` are none from 0 to 10. */
export type Nps = {
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
  readonly undated: number;
  readonly unread: number;
};
type Kind = keyof Nps;

/** Net promoter score: 9 and 10 promote, 0 to 6 detract. `undefined` where no survey carries a score. */
export function toNps(communications: readonly Communication[]): Nps | undefined {
  const nps = { promoters: 0, passives: 0, detractors: 0, undated: 0, unread: 0 };
  let scores = 0;
  for (const { item } of communications) {
    if (item.kind !== 'survey') continue;
    const { npsScore } = readSurveyExtras(item.raw);
    if (npsScore === undefined) continue;
    scores += 1;
    nps[kindOf(npsScore, item.completed)] += 1;
  }
  return scores === 0 ? undefined : nps;
}

/** A survey that never came back may carry a score all the same: nobody gave it for certain. */
function kindOf(text: string, completed: string | undefined): Kind {
  if (!/^(?:\d|10)$/.test(text)) return 'unread';
  if (completed === undefined) return 'undated';
  const score = Number(text);
  if (score >= 9) return 'promoters';
  return score >= 7 ? 'passives' : 'detractors';
}
