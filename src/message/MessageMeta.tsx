import { Fragment, type ReactNode } from 'react';
import { readPlace, readSurveyExtras } from '../contract/read-extras.ts';
import type { Communication } from '../domain/history/communication.ts';
import { toDeliveryStory } from '../domain/history/delivery-story.ts';
import { FoundText } from './FoundText.tsx';
import { VendorText } from './VendorText.tsx';
import type { CardSettings } from './card-settings.ts';
import classes from './MessageMeta.module.css';
import { WarningSign } from './StatusBadge.tsx';

type Part = { readonly key: string; readonly node: ReactNode; readonly warning?: boolean };

/** The small line under a text: to whom, from whom, what for, delivered how much later, and whatever is odd. */
export function MessageMeta({
  communication,
  settings,
}: {
  readonly communication: Communication;
  readonly settings: CardSettings;
}): ReactNode {
  const parts = [...factParts(communication, settings), ...storyParts(communication, settings)];
  if (parts.length === 0) return null;
  return (
    <p className={classes['meta']}>
      {parts.map(({ key, node, warning }, index) => (
        <Fragment key={key}>
          {index > 0 && <span aria-hidden> · </span>}
          <span className={warning === true ? classes['odd'] : undefined}>
            {warning === true && <WarningSign />} {node}
          </span>
        </Fragment>
      ))}
    </p>
  );
}

function factParts(
  { item, channels, sharesId, entries }: Communication,
  { hide, words }: CardSettings,
): readonly Part[] {
  const { receiver, sender, campaign, kind, raw } = item;
  const parts: Part[] = [];
  if (receiver !== undefined) parts.push({ key: 'to', node: <>to {identity(hide(receiver), words)}</> });
  if (sender !== undefined) parts.push({ key: 'from', node: <>from {identity(hide(sender), words)}</> });
  if (campaign !== undefined && campaign !== '-1')
    parts.push({ key: 'campaign', node: <>campaign {identity(campaign)}</> });
  if (channels.some((channel) => channel === 'email' || channel === 'emailbulk')) {
    parts.push({ key: 'title', node: 'title only' });
  }
  if (kind === 'survey') parts.push(...surveyParts(raw));
  const place = kind === 'check-in' ? readPlace(raw) : undefined;
  if (place !== undefined)
    parts.push({ key: 'place', node: identity(`${place.latitude}, ${place.longitude}`) });
  if (sharesId) parts.push({ key: 'shares', node: 'another message has the same id', warning: true });
  if (entries > channels.length) parts.push({ key: 'entries', node: `listed ${entries} times` });
  return parts;
}

function surveyParts(raw: Communication['item']['raw']): readonly Part[] {
  const { npsScore } = readSurveyExtras(raw);
  return npsScore === undefined ? [] : [{ key: 'nps', node: <>score {identity(npsScore)} of 10</> }];
}

function storyParts(communication: Communication, settings: CardSettings): readonly Part[] {
  const parts: Part[] = [];
  for (const { kind, gap, doubt } of toDeliveryStory(
    communication,
    settings.sourceZone,
    settings.fetchedAt,
  )) {
    if (gap !== undefined) parts.push({ key: kind, node: `${kind} ${gap}` });
    if (doubt !== undefined)
      parts.push({ key: `${kind} doubt`, node: <VendorText>{doubt}</VendorText>, warning: true });
  }
  return parts;
}

function identity(text: string, words: readonly string[] = []): ReactNode {
  if (/^[*xX•]{3,}$/.test(text)) return <>••••• (masked by Capillary)</>;
  return <FoundText words={words}>{text}</FoundText>;
}
