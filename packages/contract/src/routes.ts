/** The whole contract: every route by its name. Clients that want few bytes import single routes. */
import * as account from "./account-routes.ts";
import * as buyerAccount from "./buyer-account-routes.ts";
import * as cartRoutes from "./cart-routes.ts";
import * as catalogueRoutes from "./catalogue-routes.ts";
import * as contacts from "./contact-routes.ts";
import * as checkout from "./checkout-routes.ts";
import * as customers from "./customer-routes.ts";
import * as customerAccounts from "./customer-account-routes.ts";
import * as customerLinks from "./customer-link-routes.ts";
import * as deskOrders from "./desk-order-routes.ts";
import * as deskRegistrations from "./desk-registration-routes.ts";
import * as deskProducts from "./desk-product-routes.ts";
import * as deliveries from "./delivery-routes.ts";
import * as deskSettings from "./desk-settings-routes.ts";
import * as desk from "./desk-routes.ts";
import * as drafts from "./draft-routes.ts";
import * as firstSteps from "./first-steps-routes.ts";
import * as history from "./history-routes.ts";
import * as inventory from "./inventory-routes.ts";
import * as keptCarts from "./kept-cart-routes.ts";
import * as mailTemplates from "./mail-template-routes.ts";
import * as match from "./match-routes.ts";
import * as orders from "./order-routes.ts";
import * as proforma from "./proforma-routes.ts";
import * as registrations from "./registration-routes.ts";
import * as rows from "./rows-routes.ts";
import * as portal from "./portal-routes.ts";
import * as discountCodes from "./discount-code-routes.ts";
import * as priceChecks from "./price-check-routes.ts";
import * as priceGroups from "./price-group-routes.ts";
import * as priceRules from "./price-rule-routes.ts";
import * as promotions from "./promotion-routes.ts";
import * as volumeDiscounts from "./volume-discount-routes.ts";
import * as shoppingLists from "./shopping-list-routes.ts";
import * as staff from "./staff-routes.ts";
import * as webhooks from "./webhook-routes.ts";

/** Every route by its name. */
export const routes = {
  start: portal.start,
  sendLinkCode: portal.sendLinkCode,
  openLink: portal.openLink,
  getSession: portal.getSession,
  endSession: portal.endSession,
  listProducts: catalogueRoutes.listProducts,
  getProduct: catalogueRoutes.getProduct,
  listTabs: catalogueRoutes.listTabs,
  getCart: cartRoutes.getCart,
  updateCart: cartRoutes.updateCart,
  clearCart: cartRoutes.clearCart,
  priceLines: cartRoutes.priceLines,
  getCheckout: checkout.getCheckout,
  updateCheckout: checkout.updateCheckout,
  getAddressFormat: checkout.getAddressFormat,
  suggestAddresses: checkout.suggestAddresses,
  submitOrder: orders.submitOrder,
  listOrders: orders.listOrders,
  getOrder: orders.getOrder,
  getProforma: proforma.getProforma,
  listOrderedProducts: history.listOrderedProducts,
  listUsuals: history.listUsuals,
  previewReorder: history.previewReorder,
  matchLines: match.matchLines,
  listInventory: inventory.listInventory,
  listShoppingLists: shoppingLists.listShoppingLists,
  createShoppingList: shoppingLists.createShoppingList,
  getShoppingList: shoppingLists.getShoppingList,
  updateShoppingList: shoppingLists.updateShoppingList,
  deleteShoppingList: shoppingLists.deleteShoppingList,
  listKeptCarts: keptCarts.listKeptCarts,
  keepCart: keptCarts.keepCart,
  openKeptCart: keptCarts.openKeptCart,
  deleteKeptCart: keptCarts.deleteKeptCart,
  signIn: buyerAccount.signIn,
  requestNewPassword: buyerAccount.requestNewPassword,
  readAccountLink: buyerAccount.readAccountLink,
  openAccountLink: buyerAccount.openAccountLink,
  getRegistrationForm: registrations.getRegistrationForm,
  suggestBillingAddresses: registrations.suggestBillingAddresses,
  register: registrations.register,
  sendRegistrationCode: registrations.sendRegistrationCode,
  confirmRegistration: registrations.confirmRegistration,
  getOwnAccount: buyerAccount.getOwnAccount,
  updateOwnAccount: buyerAccount.updateOwnAccount,
  changeOwnPassword: buyerAccount.changeOwnPassword,
  changeOwnEmail: buyerAccount.changeOwnEmail,
  confirmOwnEmail: buyerAccount.confirmOwnEmail,
  endOwnSessions: buyerAccount.endOwnSessions,
  listContacts: contacts.listContacts,
  inviteContact: contacts.inviteContact,
  updateContact: contacts.updateContact,
  removeContact: contacts.removeContact,
  listRegistrations: deskRegistrations.listRegistrations,
  approveRegistration: deskRegistrations.approveRegistration,
  refuseRegistration: deskRegistrations.refuseRegistration,
  readStaffLink: desk.readStaffLink,
  openStaffLink: desk.openStaffLink,
  makeFirstWorkspace: desk.makeFirstWorkspace,
  signInStaff: desk.signInStaff,
  getDeskSession: desk.getDeskSession,
  endDeskSession: desk.endDeskSession,
  listDeskOrders: desk.listDeskOrders,
  getDeskOrder: desk.getDeskOrder,
  getDeskProforma: proforma.getDeskProforma,
  changeOrder: desk.changeOrder,
  moveOrder: desk.moveOrder,
  updateAccount: account.updateAccount,
  changePassword: account.changePassword,
  signOutEverywhere: account.signOutEverywhere,
  requestPasswordReset: account.requestPasswordReset,
  resetPassword: account.resetPassword,
  listStaff: staff.listStaff,
  updateStaff: staff.updateStaff,
  signOutStaff: staff.signOutStaff,
  listStaffInvitations: staff.listStaffInvitations,
  inviteStaff: staff.inviteStaff,
  resendStaffInvitation: staff.resendStaffInvitation,
  withdrawStaffInvitation: staff.withdrawStaffInvitation,
  listApiKeys: staff.listApiKeys,
  makeApiKey: staff.makeApiKey,
  revokeApiKey: staff.revokeApiKey,
  listAudit: staff.listAudit,
  listCustomers: customers.listCustomers,
  createCustomer: customers.createCustomer,
  getCustomer: customers.getCustomer,
  updateCustomer: customers.updateCustomer,
  getCustomerChoices: customers.getCustomerChoices,
  searchCatalogueProducts: customers.searchCatalogueProducts,
  checkCatalogueSkus: customers.checkCatalogueSkus,
  seeAsCustomer: customers.seeAsCustomer,
  listCustomerAccounts: customerAccounts.listCustomerAccounts,
  updateCustomerAccount: customerAccounts.updateCustomerAccount,
  signOutCustomerAccount: customerAccounts.signOutCustomerAccount,
  makeLinks: customerLinks.makeLinks,
  sendLinks: customerLinks.sendLinks,
  getLinkMessage: customerLinks.getLinkMessage,
  setLinkMessage: customerLinks.setLinkMessage,
  previewLinkMessage: customerLinks.previewLinkMessage,
  previewRows: rows.previewRows,
  putRows: rows.putRows,
  listRows: rows.listRows,
  noteOrder: deskOrders.noteOrder,
  moveOrders: deskOrders.moveOrders,
  exportOrders: deskOrders.exportOrders,
  watchOrders: deskOrders.watchOrders,
  findOrderCustomers: deskOrders.findOrderCustomers,
  listCustomerProducts: deskOrders.listCustomerProducts,
  matchCustomerLines: deskOrders.matchCustomerLines,
  createDraft: drafts.createDraft,
  getDraft: drafts.getDraft,
  updateDraft: drafts.updateDraft,
  deleteDraft: drafts.deleteDraft,
  sendDraft: drafts.sendDraft,
  listPriceGroups: priceGroups.listPriceGroups,
  getPriceGroup: priceGroups.getPriceGroup,
  createPriceGroup: priceGroups.createPriceGroup,
  updatePriceGroup: priceGroups.updatePriceGroup,
  deletePriceGroup: priceGroups.deletePriceGroup,
  listPriceRules: priceRules.listPriceRules,
  getPriceRule: priceRules.getPriceRule,
  createPriceRule: priceRules.createPriceRule,
  updatePriceRule: priceRules.updatePriceRule,
  deletePriceRule: priceRules.deletePriceRule,
  listPromotions: promotions.listPromotions,
  getPromotion: promotions.getPromotion,
  createPromotion: promotions.createPromotion,
  updatePromotion: promotions.updatePromotion,
  deletePromotion: promotions.deletePromotion,
  listVolumeDiscounts: volumeDiscounts.listVolumeDiscounts,
  getVolumeDiscount: volumeDiscounts.getVolumeDiscount,
  createVolumeDiscount: volumeDiscounts.createVolumeDiscount,
  updateVolumeDiscount: volumeDiscounts.updateVolumeDiscount,
  deleteVolumeDiscount: volumeDiscounts.deleteVolumeDiscount,
  listDiscountCodes: discountCodes.listDiscountCodes,
  getDiscountCode: discountCodes.getDiscountCode,
  createDiscountCode: discountCodes.createDiscountCode,
  updateDiscountCode: discountCodes.updateDiscountCode,
  deleteDiscountCode: discountCodes.deleteDiscountCode,
  checkPrice: priceChecks.checkPrice,
  previewPrices: priceChecks.previewPrices,
  listCustomerPrices: priceChecks.listCustomerPrices,
  findPriceCustomers: priceChecks.findPriceCustomers,
  findPriceProducts: priceChecks.findPriceProducts,
  findProductLines: priceChecks.findProductLines,
  listDeskProducts: deskProducts.listDeskProducts,
  getProductChoices: deskProducts.getProductChoices,
  getDeskProduct: deskProducts.getDeskProduct,
  createProduct: deskProducts.createProduct,
  updateProduct: deskProducts.updateProduct,
  setProductStock: deskProducts.setProductStock,
  deleteProduct: deskProducts.deleteProduct,
  changeProducts: deskProducts.changeProducts,
  uploadPicture: deskProducts.uploadPicture,
  listDeliveries: deliveries.listDeliveries,
  getDelivery: deliveries.getDelivery,
  sendDeliveryAgain: deliveries.sendDeliveryAgain,
  listWebhookEndpoints: webhooks.listWebhookEndpoints,
  makeWebhookEndpoint: webhooks.makeWebhookEndpoint,
  updateWebhookEndpoint: webhooks.updateWebhookEndpoint,
  deleteWebhookEndpoint: webhooks.deleteWebhookEndpoint,
  rotateWebhookSecret: webhooks.rotateWebhookSecret,
  testWebhookEndpoint: webhooks.testWebhookEndpoint,
  listMailTemplates: mailTemplates.listMailTemplates,
  updateMailTemplate: mailTemplates.updateMailTemplate,
  resetMailTemplate: mailTemplates.resetMailTemplate,
  previewMail: mailTemplates.previewMail,
  sendTestMail: mailTemplates.sendTestMail,
  listNewOrderReceivers: mailTemplates.listNewOrderReceivers,
  setNewOrderReceiver: mailTemplates.setNewOrderReceiver,
  getSettings: deskSettings.getSettings,
  previewDelivery: deskSettings.previewDelivery,
  updateSettings: deskSettings.updateSettings,
  checkPage: deskSettings.checkPage,
  getFirstSteps: firstSteps.getFirstSteps,
  dismissFirstSteps: firstSteps.dismissFirstSteps,
} as const;

/** The name of a route. */
export type RouteName = keyof typeof routes;
