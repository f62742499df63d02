const labels = new Map([
  ['capillary', 'Capillary'],
  ['facebook', 'Facebook'],
  ['twitter', 'Twitter'],
  ['foursquare', 'Foursquare'],
]);

/** A network's name as people write it; an unknown one as it comes. */
export function networkLabel(network: string): string {
  return labels.get(network) ?? (network === '' ? 'Unnamed network' : network);
}
