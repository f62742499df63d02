import {
  IconAt,
  IconBrandLine,
  IconBrandWhatsapp,
  IconClipboardText,
  IconMail,
  IconMailForward,
  IconMapPin,
  IconMessage,
  IconMessageCircle,
  IconMessageDots,
  IconMessages,
  IconPhone,
  IconPhoneX,
  IconQuestionMark,
  IconRepeat,
  IconSpeakerphone,
  IconStar,
  IconThumbUp,
  type TablerIcon,
} from '@tabler/icons-react';
import { createElement, type ReactNode } from 'react';

const icons = new Map<string, TablerIcon>([
  ['sms', IconMessage],
  ['phone', IconPhone],
  ['email', IconMail],
  ['emailbulk', IconMailForward],
  ['whatsapp', IconBrandWhatsapp],
  ['viber', IconMessageCircle],
  ['line', IconBrandLine],
  ['zalo', IconMessageDots],
  ['survey', IconClipboardText],
  ['missed_call', IconPhoneX],
  ['checkin', IconMapPin],
  ['like', IconThumbUp],
  ['comment', IconMessages],
  ['mention', IconAt],
  ['retweet', IconRepeat],
  ['tweet', IconSpeakerphone],
  ['feedback', IconStar],
]);

/** A channel's icon, decorative: its name always stands beside it. */
export function ChannelIcon({
  channel,
  size,
}: {
  readonly channel: string;
  readonly size: number | string;
}): ReactNode {
  return createElement(icons.get(channel) ?? IconQuestionMark, { size, stroke: 1.75, 'aria-hidden': true });
}
