import { readSurveyExtras } from '../../contract/capillary/spellings.ts';
import type { Communication } from '../history/communication.ts';
import { countOf, formatCount } from '../text/wording.ts';

/** How the customer's answered surveys split; `undated` are scores without a completion, `unread` are none from 0 to 10. */
type Nps = {
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
  for (const { item, direction } of communications) {
    if (item.kind !== 'survey') continue;
    const { npsScore } = readSurveyExtras(item.raw);
    if (npsScore === undefined) continue;
    scores += 1;
    nps[kindOf(npsScore, direction === 'in')] += 1;
  }
  return scores === 0 ? undefined : nps;
}

/** A survey that never came back may carry a score all the same: nobody gave it for certain. */
function kindOf(text: string, isAnswered: boolean): Kind {
  if (!/^(?:\d|10)$/.test(text)) return 'unread';
  if (!isAnswered) return 'undated';
  const score = Number(text);
  if (score >= 9) return 'promoters';
  return score >= 7 ? 'passives' : 'detractors';
}

/** Of fewer answers, a score would be chance. */
const enough = 20;

/**
 * Surveys in words: `Survey scores: one of 9–10, none of 7–8, one of 0–6`, from twenty answers on the score in points from −100
 * to +100, too; and what was left out.
 */
export function describeNps({ promoters, passives, detractors, undated, unread }: Nps): string {
  const answered = promoters + passives + detractors;
  const split = `${amount(promoters)} of 9–10, ${amount(passives)} of 7–8, ${amount(detractors)} of 0–6`;
  const score =
    answered < enough
      ? ''
      : `; NPS ${signed(((promoters - detractors) / answered) * 100)} of ${formatCount(answered)}`;
  const parts = [
    ...(undated > 0 ? [`${countOf(undated, 'score')} left out: no time of completion`] : []),
    ...(unread > 0 ? [`${countOf(unread, 'score')} left out: not a number from 0 to 10`] : []),
  ];
  return [`Survey scores: ${split}${score}`, ...parts].join('; ');
}

const words = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** In words where a number beside numbers would be taken for one of them (`3 of 9–10`). */
function amount(count: number): string {
  return words[count] ?? formatCount(count);
}

function signed(points: number): string {
  const whole = Math.round(points);
  return whole === 0 ? '0' : `${whole > 0 ? '+' : '−'}${Math.abs(whole)}`;
}
