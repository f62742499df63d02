import { countOf } from '../text/wording.ts';
import type { Nps } from './to-nps.ts';

/** Of fewer answers, a score would be chance. */
const enough = 20;

/**
 * Surveys in words: from twenty answers on the score in points from −100 to +100 with how many gave it, below that only
 * how they split; and what was left out.
 */
export function describeNps({ promoters, passives, detractors, undated, unread }: Nps): string {
  const answered = promoters + passives + detractors;
  const split = [
    countOf(promoters, 'promoter'),
    countOf(passives, 'passive'),
    countOf(detractors, 'detractor'),
  ].join(', ');
  const parts = [
    answered < enough
      ? `Survey scores: ${split}.`
      : `NPS ${signed(((promoters - detractors) / answered) * 100)} of ${countOf(answered, 'answered survey')}: ${split}.`,
  ];
  if (undated > 0) parts.push(`${countOf(undated, 'score')} left out: the survey has no completion time.`);
  if (unread > 0) parts.push(`${countOf(unread, 'score')} left out: not a number from 0 to 10.`);
  return parts.join(' ');
}

function signed(points: number): string {
  const whole = Math.round(points);
  return whole === 0 ? '0' : `${whole > 0 ? '+' : '−'}${Math.abs(whole)}`;
}
