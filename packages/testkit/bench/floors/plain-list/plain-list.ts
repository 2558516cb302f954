/**
 * The floor of the element: the same libraries with a plain list. It asks for the same products by
 * one call, in the envelope that needs no preflight, and shows them without more.
 */
import { ContextProvider, createContext } from "@lit/context";
import { Task } from "@lit/task";
import ky from "ky";
import { css, html, LitElement } from "lit";
import * as z from "zod/mini";

const Money = z.object({ amount: z.int(), scale: z.int(), currency: z.string() });
const Answer = z.object({
  view: z.object({
    page: z.object({
      products: z.array(
        z.object({
          sku: z.string(),
          name: z.string(),
          units: z.array(z.object({ unit: z.string(), unitPrice: z.nullable(Money) })),
        }),
      ),
    }),
  }),
});
type Product = z.output<typeof Answer>["view"]["page"]["products"][number];

const productsContext = createContext<readonly Product[]>("products");

class PlainList extends LitElement {
  static override styles = css`
    li {
      display: grid;
      grid-template-columns: 1fr auto 4em;
    }
  `;

  static override properties = { api: {}, workspace: {}, token: {} };
  declare api: string;
  declare workspace: string;
  declare token: string;

  private readonly provider = new ContextProvider(this, {
    context: productsContext,
    initialValue: [],
  });

  private readonly products = new Task(this, {
    args: () => [this.api, this.workspace, this.token] as const,
    task: async ([api, workspace, token], { signal }) => {
      const envelope = { envelope: 1, method: "POST", token, body: { workspace, limit: 30 } };
      const answer: unknown = await ky
        .post(`${api}/v1/start`, {
          body: JSON.stringify(envelope),
          headers: { "content-type": "text/plain" },
          signal,
        })
        .json();
      const { products } = Answer.parse(answer).view.page;
      this.provider.setValue(products);
      return products;
    },
  });

  protected override render(): unknown {
    return this.products.render({
      pending: () => html`<p>Loading</p>`,
      error: (error) => html`<p>${String(error)}</p>`,
      complete: (products) =>
        html`<ul>
          ${products.map((product) => this.renderProduct(product))}
        </ul>`,
    });
  }

  private renderProduct({ sku, name, units: [unit] }: Product) {
    const price = unit?.unitPrice;
    return html`<li class="row">
      <span>${name} <small>${sku}</small></span>
      <span>${price ? (price.amount / 10 ** price.scale).toFixed(price.scale) : ""}</span>
      <input type="number" min="0" aria-label=${name} />
    </li>`;
  }
}

customElements.define("plain-list", PlainList);
