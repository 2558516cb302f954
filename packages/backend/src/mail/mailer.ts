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
}

/** Sends messages; resolves when the next hand has taken the message. */
export interface Mailer {
  send(message: Message): Promise<void>;
  close(): void;
}
