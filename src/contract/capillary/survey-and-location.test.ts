import { describe, expect, it } from 'vitest';
import { readLocation, readSurveyExtras } from './survey-and-location.ts';

describe('readSurveyExtras', () => {
  it('reads score and address as text', () => {
    expect(
      readSurveyExtras({ nps_score: '9', response_url: ' https://survey.example.com/r?sc=1&t=2\n' }),
    ).toEqual({
      npsScore: '9',
      responseUrl: 'https://survey.example.com/r?sc=1&t=2',
    });
    expect(readSurveyExtras({ npsScore: 0, responseUrl: 'javascript:alert(1)' })).toEqual({
      npsScore: '0',
      responseUrl: 'javascript:alert(1)',
    });
  });

  it('reads nothing where nothing is said', () => {
    const nothing = { npsScore: undefined, responseUrl: undefined };
    expect(readSurveyExtras({})).toEqual(nothing);
    expect(readSurveyExtras({ nps_score: 'null', response_url: ['https://a.example'] })).toEqual(nothing);
  });
});

describe('readPlace', () => {
  it('reads both degrees', () => {
    expect(readLocation({ lat: '22.23', long: '23.33' })).toEqual({ latitude: '22.23', longitude: '23.33' });
    expect(readLocation({ latitude: 0, lng: -1.5 })).toEqual({ latitude: '0', longitude: '-1.5' });
  });

  it('knows no place by half', () => {
    expect(readLocation({ lat: '22.23' })).toBeUndefined();
    expect(readLocation({ long: '23.33', lat: '' })).toBeUndefined();
  });
});
