/** Whether a channel's messages go to an e-mail address rather than to a number. */
export function isEmailChannel(type: string): boolean {
  return type === 'email' || type === 'emailbulk';
}
