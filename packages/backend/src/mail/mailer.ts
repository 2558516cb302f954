/** Mail as the rest of the backend sees it. */

/** One message, as text and as HTML. */
export interface Message {
  /** The name shown as the sender: the workspace's. The address is the server's own. */
  fromName: string;
  to: string;
  replyTo?: string;
  subject: string;
  text: string;
  html: string;
  /** The same at each attempt to send it, so that receivers can tell a repetition; else made up. */
  messageKey?: string;
}

/** Sends messages; resolves when the next hand has taken the message. */
export interface Mailer {
  send(message: Message): Promise<void>;
  close(): void;
}
