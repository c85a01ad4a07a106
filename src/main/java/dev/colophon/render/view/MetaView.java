package dev.colophon.render.view;

/**
 * What programs are told of a page that is shared: chats, wikis and search engines.
 *
 * @param locale its language and country, such as {@code pt_BR}; empty when the country is not
 *     known
 * @param created when it was first written, in ISO form; empty when not known
 * @param updated when it was last changed; empty when not known
 * @param image the full URL of its preview picture; empty for none
 * @param imageText what the picture says
 * @param embedded the full URL of what oEmbed says of it; empty when it cannot be embedded
 * @param data what search engines are told, as JSON-LD that is safe in HTML
 */
public record MetaView(
        String locale,
        String created,
        String updated,
        String image,
        String imageText,
        String embedded,
        String data) {}
