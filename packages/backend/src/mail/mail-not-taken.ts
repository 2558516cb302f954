/** Why a mail was not taken, apart from what sends it: that is loaded only where mail is sent. */

/** What nodemailer says about it. */
export interface MailAnswer {
  readonly code: string;
  readonly responseCode: number;
  readonly response?: string | undefined;
}

/**
 * What a mail server has said against a message. Its words repeat the address, which no log needs
 * to have: they are given only to who asks for them.
 */
export class MailNotTaken extends Error {
  override readonly name = "MailNotTaken";
  /** Nodemailer's, such as `EENVELOPE`. */
  readonly code: string;
  /** SMTP's: from 500 on it is for good. */
  readonly responseCode: number;
  readonly #response: string;

  constructor({ code, responseCode, response = "" }: MailAnswer) {
    super(`The mail server did not take a message: ${code}, answer ${responseCode}.`);
    this.code = code;
    this.responseCode = responseCode;
    this.#response = response;
  }

  /** The server's own words, for those who may see the address. */
  words(): string {
    return this.#response || this.message;
  }
}
