import type { ConfirmedRegistration } from "@order-portal/sdk";
import type { ReactiveControllerHost } from "lit";
import type { AskController } from "../../controllers/ask-controller.ts";
import { codeTrouble } from "../sign-in/code-trouble.ts";

/** The code that confirms a registration's address: typed, sent again, entered. */
export class CodeEntry {
  code = "";
  /** Why the code was not taken. */
  error: string | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #asking: AskController;
  readonly #done: (answer: ConfirmedRegistration) => Promise<void>;

  constructor(
    host: ReactiveControllerHost,
    asking: AskController,
    done: (answer: ConfirmedRegistration) => Promise<void>,
  ) {
    this.#host = host;
    this.#asking = asking;
    this.#done = done;
  }

  type(code: string): void {
    this.code = code;
    this.#host.requestUpdate();
  }

  /** Has another code sent for a registration. */
  async sendAgain(begun: string | null): Promise<void> {
    if (begun === null) return;
    this.type("");
    await this.#asking.ask((client) => client.account.sendCode(begun));
  }

  /** Enters the code of a registration, once it is whole. */
  async confirm(begun: string | null): Promise<void> {
    const { code } = this;
    if (begun === null || code.length < 6 || this.#asking.busy) return;
    const answer = await this.#asking.ask((client) =>
      client.account.confirm({ registration: begun, code, limit: 30 }),
    );
    this.error = codeTrouble(this.#asking);
    this.#host.requestUpdate();
    if (answer) await this.#done(answer.answer);
  }
}
