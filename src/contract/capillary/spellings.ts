/**
 * Every spelling under which a fact was seen or is documented, the flat shape's and the nested shape's alike. The
 * misspelling of `receiver` is the vendor's (2025 sample) and occurs here alone.
 */
export const spellings = {
  id: ['id', 'messageId', 'message_id'],
  text: ['subject', 'message', 'text', 'body', 'content', 'comment'],
  caption: ['caption'],
  sender: ['sender', 'sent_by', 'sentBy'],
  receiver: ['receiver', 'reciever', 'reciver'],
  status: ['status', 'deliveryStatus', 'delivery_status'],
  campaign: ['campaignId', 'campaign_id'],
  user: ['userId', 'user_id'],
  sent: ['sentDate', 'sent_time', 'sentTime', 'sent_date', 'time', 'date'],
  delivered: ['deliveredTime', 'delivered_time', 'deliveredDate', 'delivered_date'],
  completed: ['completion_time', 'completionTime'],
  surveyName: ['name', 'surveyName', 'survey_name'],
  npsScore: ['nps_score', 'npsScore'],
  responseUrl: ['response_url', 'responseUrl'],
  latitude: ['lat', 'latitude'],
  longitude: ['long', 'lng', 'longitude'],
  network: ['name'],
  channel: ['type', 'name'],
  lastInteraction: ['last_interaction_time', 'lastInteractionTime', 'latest_survey_interaction_time'],
  customerId: ['id'],
  mobile: ['mobile'],
  email: ['email'],
  externalId: ['external_id', 'externalId'],
  code: ['code', 'response_code', 'responseCode'],
} as const satisfies Record<string, readonly string[]>;

export type Fact = keyof typeof spellings;
