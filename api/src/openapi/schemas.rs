//! Schemas under their names. They are those of the types that are read and written.

use contract::record::{Edit, Record};
use utoipa::openapi::schema::{Object, Schema, SchemaType, Type};
use utoipa::openapi::{ArrayBuilder, ObjectBuilder, Ref, RefOr};
use utoipa::{PartialSchema as _, ToSchema};

/// A schema under its name, with those that it refers to.
#[derive(Clone, Debug)]
pub(crate) struct Named {
    pub(super) name: String,
    pub(super) all: Vec<(String, RefOr<Schema>)>,
}

impl Named {
    /// Where others find it.
    pub(super) fn place(&self) -> Ref {
        Ref::from_schema_name(&self.name)
    }
}

/// The schema of a type.
pub(crate) fn of<T: ToSchema>() -> Named {
    let mut all = vec![(T::name().into_owned(), T::schema())];
    T::schemas(&mut all);
    Named { name: T::name().into_owned(), all }
}

/// A record as it is answered: `Record` around this body.
pub(crate) fn record<B: ToSchema>() -> Named {
    around::<B>("Record", Record::<B>::schema(), Record::<B>::schemas)
}

/// A record as it is sent: `Edit` around this body.
pub(crate) fn edit<B: ToSchema>() -> Named {
    around::<B>("Edit", Edit::<B>::schema(), Edit::<B>::schemas)
}

/// What the body of a record is called without its ending, as in `Need`.
pub(crate) fn kind_name<B: ToSchema>() -> String {
    let name = B::name();
    name.strip_suffix("Body").unwrap_or(&name).to_owned()
}

/// An envelope with a body, under a name of both, as in `NeedRecord`.
fn around<B: ToSchema>(
    envelope: &str,
    schema: RefOr<Schema>,
    others: impl FnOnce(&mut Vec<(String, RefOr<Schema>)>),
) -> Named {
    let body = of::<B>();
    let name = format!("{}{envelope}", kind_name::<B>());
    let mut schema = schema;
    if let RefOr::T(Schema::Object(object)) = &mut schema {
        // Once under its own name, not spelt out in every envelope.
        object.properties.insert("body".to_owned(), body.place().into());
    }
    let mut all = vec![(name.clone(), schema)];
    others(&mut all);
    all.extend(body.all);
    Named { name, all }
}

/// A page of a list of these; `counted` where the answer says how many there are.
pub(crate) fn list(item: Named, counted: bool) -> Named {
    let stem = item.name.strip_suffix("Item").or_else(|| item.name.strip_suffix("Record"));
    let name = format!("{}List", stem.unwrap_or(&item.name));
    let next: SchemaType = [Type::String, Type::Null].into_iter().collect();
    let mut object = ObjectBuilder::new()
        .property("items", ArrayBuilder::new().items(item.place()))
        .required("items")
        .property(
            "next",
            ObjectBuilder::new().schema_type(next).description(Some(
                "What to give as `after` for the next page; `null` on the last.",
            )),
        )
        .required("next");
    if counted {
        let total = ObjectBuilder::new()
            .schema_type(SchemaType::new(Type::Integer))
            .description(Some("How many entries the reader may see in all pages of this query."));
        object = object.property("total", total).required("total");
    }
    let mut all = vec![(name.clone(), object.into())];
    all.extend(item.all);
    Named { name, all }
}

/// A whole list of a type of the contract.
pub(crate) fn list_of<T: ToSchema>() -> Named {
    list(of::<T>(), true)
}

/// A list of changes, without pages.
pub(crate) fn array_of<T: ToSchema>(name: &str) -> Named {
    let item = of::<T>();
    let mut all = vec![(name.to_owned(), ArrayBuilder::new().items(item.place()).into())];
    all.extend(item.all);
    Named { name: name.to_owned(), all }
}

/// A document with a form of its own, described elsewhere.
pub(crate) fn document(name: &str, format: &str, says: &str) -> Named {
    let format =
        ObjectBuilder::new().schema_type(SchemaType::new(Type::String)).enum_values(Some([format]));
    let object: Object = ObjectBuilder::new()
        .description(Some(says))
        .property("format", format)
        .required("format")
        .build();
    Named { name: name.to_owned(), all: vec![(name.to_owned(), Schema::Object(object).into())] }
}
